using DealRoom.Domain.Documents;

namespace DealRoom.Web.Documents;

/// <summary>
/// The one door for uploads: clean name, size while streaming, extension and first bytes agreeing, then what the kind of file demands.
/// Nothing is visible before the last step.
/// </summary>
public sealed class FileIntake(FileStore store, PdfIntake pdfs)
{
    /// <summary>Bytes of one file.</summary>
    public const long MostBytes = 100L * 1024 * 1024;

    public async Task<IntakeAnswer> TakeAsync(IFormFile file, BrowserRecord? sent, CancellationToken ct)
    {
        await using var content = file.OpenReadStream();
        return await TakeAsync(file.FileName, content, sent, ct);
    }

    public async Task<IntakeAnswer> TakeAsync(string? fileName, Stream content, BrowserRecord? sent, CancellationToken ct)
    {
        if (FileNames.Clean(fileName) is not { } name)
            return new IntakeAnswer.Refused("intake.name");
        using var draft = await store.DraftAsync(content, MostBytes, ct);
        if (draft is null)
            return new IntakeAnswer.Refused("intake.large", MostBytes >> 20);
        var judgement = FileSignature.Judge(name, await HeadAsync(draft.Path, ct));
        if (judgement is FileJudgement.Refused refused)
            return Because(refused.Reason);
        var format = ((FileJudgement.Recognised)judgement).Format;
        return FileFormats.Kind(format) switch
        {
            ItemKind.Pdf => await PdfAsync(name, draft, sent, ct),
            ItemKind.Image => await ImageAsync(name, format, draft, ct),
            _ when format is FileFormat.Docx or FileFormat.Xlsx or FileFormat.Pptx && OfficeIntake.Judge(draft.Path) is { } reason =>
                new IntakeAnswer.Refused(reason),
            _ => new IntakeAnswer.Taken(new(name, ItemKind.File, FileFormats.MediaType(format), store.Keep(draft), draft.Size)),
        };
    }

    async Task<IntakeAnswer> PdfAsync(string name, DraftFile draft, BrowserRecord? sent, CancellationToken ct)
    {
        switch (await pdfs.LookAsync(draft.Path, sent, ct))
        {
            case PdfAnswer.Refused refused:
                return new IntakeAnswer.Refused(refused.Reason, PdfIntake.MostPages);
            case PdfAnswer.Read read:
                var cover = read.Cover is { } picture ? await store.KeepAsync(picture, ct) : null;
                var coverType =
                    read.Cover is null ? null
                    : read.Cover == sent?.Cover ? sent!.CoverType
                    : "image/png";
                return new IntakeAnswer.Taken(
                    Pdf() with
                    {
                        Pages = read.Pages,
                        Texts = read.Texts,
                        IntakeBy = read.By,
                        CoverHash = cover,
                        CoverType = coverType,
                    }
                );
            default:
                return new IntakeAnswer.Taken(Pdf() with { IntakeBy = null });
        }

        TakenFile Pdf() => new(name, ItemKind.Pdf, FileFormats.MediaType(FileFormat.Pdf), store.Keep(draft), draft.Size);
    }

    async Task<IntakeAnswer> ImageAsync(string name, FileFormat format, DraftFile draft, CancellationToken ct)
    {
        if (draft.Size > ImageIntake.MostBytes)
            return new IntakeAnswer.Refused("intake.large", ImageIntake.MostBytes >> 20);
        if (ImageIntake.Bare(format, await File.ReadAllBytesAsync(draft.Path, ct)) is not { } bare)
            return new IntakeAnswer.Refused("intake.damaged");
        var hash = await store.KeepAsync(bare, ct);
        var type = FileFormats.MediaType(format);
        return new IntakeAnswer.Taken(new(name, ItemKind.Image, type, hash, bare.Length) { CoverHash = hash, CoverType = type });
    }

    static async Task<byte[]> HeadAsync(string path, CancellationToken ct)
    {
        await using var file = File.OpenRead(path);
        var head = new byte[Math.Min(file.Length, FileSignature.HeadBytes)];
        await file.ReadExactlyAsync(head, ct);
        return head;
    }

    static IntakeAnswer.Refused Because(FileRefusal reason) =>
        reason switch
        {
            FileRefusal.Empty => new("intake.empty"),
            FileRefusal.NotAccepted => new("intake.kind", string.Join(", ", FileFormats.Extensions)),
            FileRefusal.Markup => new("intake.markup"),
            FileRefusal.Disagrees => new("intake.disagrees"),
            FileRefusal.TooManyPixels => new("intake.pixels", FileSignature.MostPixels / 10_000),
            _ => new("intake.damaged"),
        };
}
