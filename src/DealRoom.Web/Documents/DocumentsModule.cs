using Microsoft.AspNetCore.Http.Features;

namespace DealRoom.Web.Documents;

/// <summary>Files: taking them in, keeping them, handing them out.</summary>
public static class DocumentsModule
{
    public static void AddDocuments(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<FileStore>();
        builder.Services.AddSingleton<PdfIntake>();
        builder.Services.AddSingleton<FileIntake>();
        builder.Services.AddSingleton<FileAnswers>();
        builder.Services.AddHostedService<FileSweep>();
        // a file of the longest size with what the browser found in it
        builder.Services.Configure<FormOptions>(o => o.MultipartBodyLengthLimit = FileIntake.MostBytes + (16L << 20));
    }
}
