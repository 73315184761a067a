using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DealRoom.Web.Pages.FollowUps;

/// <summary>The bell alone, for a page that is open while something happens.</summary>
public sealed class AlertsBellModel : PageModel;
