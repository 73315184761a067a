namespace DealRoom.Web.Accounts;

/// <summary>What a seller may be (R53). Who sees which deals by role is in <see cref="DealSight"/>.</summary>
public static class Roles
{
    public const string Admin = nameof(Admin);
    public const string Manager = nameof(Manager);
    public const string FieldSales = nameof(FieldSales);
    public const string InsideSales = nameof(InsideSales);
    public const string Marketing = nameof(Marketing);
    public const string CustomerSuccess = nameof(CustomerSuccess);

    public static readonly IReadOnlyList<string> All = [Admin, Manager, FieldSales, InsideSales, Marketing, CustomerSuccess];
}
