using DealRoom.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace DealRoom.Web.Documents;

/// <summary>
/// Hands stored bytes out: never cached by others, never run in our origin, under their own Japanese name (RFC 6266). Who may have them is
/// decided before.
/// </summary>
public sealed class FileAnswers(FileStore store)
{
    /// <summary>To be shown in the page: PDF and pictures only. Everything else comes as a file to save.</summary>
    public IActionResult Show(HttpContext http, string? hash, string? contentType, string? fileName = null) =>
        Serve(
            http,
            hash,
            contentType,
            fileName,
            inline: contentType is "application/pdf" || contentType?.StartsWith("image/", StringComparison.Ordinal) == true
        );

    /// <summary>To be saved.</summary>
    public IActionResult Save(HttpContext http, string? hash, string? contentType, string fileName) =>
        Serve(http, hash, contentType, fileName, inline: false);

    IActionResult Serve(HttpContext http, string? hash, string? contentType, string? fileName, bool inline)
    {
        if (hash is null || contentType is null || !store.Has(hash))
            return new NotFoundResult();
        var disposition = new ContentDispositionHeaderValue(inline ? "inline" : "attachment");
        disposition.SetHttpFileName(fileName ?? "file");
        http.Response.Headers.ContentDisposition = disposition.ToString();
        http.Response.Headers.CacheControl = "private, no-store";
        http.Response.Headers.ContentSecurityPolicy = SecurityHeaders.Sandbox;
        var type = contentType.StartsWith("text/", StringComparison.Ordinal) ? contentType + "; charset=utf-8" : contentType;
        return new PhysicalFileResult(store.PathOf(hash), type) { EnableRangeProcessing = true, EntityTag = new EntityTagHeaderValue($"\"{hash}\"") };
    }
}
