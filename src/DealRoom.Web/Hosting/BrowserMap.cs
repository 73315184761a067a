using Microsoft.AspNetCore.Components;

namespace DealRoom.Web.Hosting;

/// <summary>
/// The import map. The framework's own uses "./" keys, which resolve against the page's address and break on /rooms/x, and knows no bare
/// names: this one has "/"-keys for our modules and names for the libraries.
/// </summary>
public static class BrowserMap
{
    static readonly Dictionary<string, string> Names = new()
    {
        ["signalr"] = "lib/signalr/signalr.min.js",
        ["pdfjs"] = "lib/pdfjs/pdf.min.mjs",
        ["pdfjs-worker"] = "lib/pdfjs/pdf.worker.min.mjs",
    };

    public static ImportMapDefinition For(HttpContext http)
    {
        var root = http.Request.PathBase + "/";
        var imports = new Dictionary<string, string>();
        var integrity = new Dictionary<string, string>();
        var assets = http.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>();
        foreach (var asset in assets ?? new ResourceAssetCollection([]))
        {
            if (Property(asset, "label") is not { } label || !(label.StartsWith("js/", StringComparison.Ordinal) || Names.ContainsValue(label)))
                continue;
            imports[root + label] = root + asset.Url;
            if (Property(asset, "integrity") is { } hash)
                integrity[root + asset.Url] = hash;
        }
        foreach (var (name, path) in Names)
            imports[name] = imports.GetValueOrDefault(root + path, root + path);
        return new ImportMapDefinition(imports, null, integrity.Count == 0 ? null : integrity);
    }

    static string? Property(ResourceAsset asset, string name) => asset.Properties?.FirstOrDefault(p => p.Name == name)?.Value;
}
