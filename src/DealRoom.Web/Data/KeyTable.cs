using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Options;

namespace DealRoom.Web.Data;

/// <summary>One key of the Data Protection ring.</summary>
public sealed class KeyRow
{
    public int Id { get; set; }
    public required string Xml { get; set; }
    public string? FriendlyName { get; set; }
}

/// <summary>The key ring in the database: every node accepts every node's cookies, and a backup carries them.</summary>
public sealed class KeyTable(IServiceScopeFactory scopes) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<DealRoomDb>();
        return [.. db.Keys.Select(k => k.Xml).AsEnumerable().Select(XElement.Parse)];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<DealRoomDb>();
        db.Keys.Add(new KeyRow { FriendlyName = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
        db.SaveChanges();
    }
}

/// <summary>Points the key ring at <see cref="KeyTable"/>.</summary>
public sealed class UseKeyTable(IServiceScopeFactory scopes) : IConfigureOptions<KeyManagementOptions>
{
    public void Configure(KeyManagementOptions options) => options.XmlRepository = new KeyTable(scopes);
}
