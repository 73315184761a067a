using DealRoom.Domain.Scoring;
using DealRoom.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Scoring;

/// <summary>
/// What may be done with a version of the score model: begin, change, shadow, publish, take back. Publishing writes nothing into the log; the
/// fold learns of it and goes over all deals. Who may is asked before: managers and administrators (R51).
/// </summary>
public sealed class ModelDesk(DealRoomDb db, ModelBook models, Bell bell, TimeProvider clock)
{
    /// <summary>How far back a model may take effect.</summary>
    public static readonly TimeSpan Furthest = TimeSpan.FromDays(90);

    /// <summary>Begins a draft with the numbers of another version; answers its own.</summary>
    public async Task<int> BeginAsync(int basedOn, string by, CancellationToken ct)
    {
        var from = basedOn == ScoreModel.Default.Version ? null : await db.ScoreModels.AsNoTracking().FirstAsync(m => m.Version == basedOn, ct);
        var now = clock.GetUtcNow();
        var version = Math.Max(await db.ScoreModels.MaxAsync(m => (int?)m.Version, ct) ?? 0, ScoreModel.Default.Version) + 1;
        db.ScoreModels.Add(
            new ScoreModelRow
            {
                Version = version,
                BasedOn = basedOn,
                Model = ScoreModelJson.Write((from is null ? ScoreModel.Default : ModelBook.ModelOf(from)) with { Version = version }),
                Industries = from?.Industries ?? "",
                MinEmployees = from?.MinEmployees,
                MaxEmployees = from?.MaxEmployees,
                AuthorId = by,
                CreatedAt = now,
                ChangedAt = now,
            }
        );
        await db.SaveChangesAsync(ct);
        return version;
    }

    /// <summary>Keeps a draft's numbers. False when it can't be changed any more, or somebody changed it meanwhile.</summary>
    public async Task<bool> ChangeAsync(int version, int edition, ScoreModel model, ModelSegment segment, string purpose, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(segment);
        if (ScoreModelCheck.Of(model).Count > 0)
            throw new ArgumentException("A model that breaks a rule is not kept.", nameof(model));
        return await StepAsync(
            version,
            edition,
            row =>
            {
                row.Model = ScoreModelJson.Write(model with { Version = version });
                row.Industries = string.Join('\n', segment.Industries);
                (row.MinEmployees, row.MaxEmployees, row.Purpose) = (segment.MinEmployees, segment.MaxEmployees, purpose);
            },
            ct
        );
    }

    /// <summary>A draft is scored beside the live model, or no longer.</summary>
    public Task<bool> ShadowAsync(int version, int edition, bool on, CancellationToken ct) =>
        StepAsync(
            version,
            edition,
            row => (row.Status, row.ShadowSince) = (on ? ModelStatus.Shadow : ModelStatus.Draft, on ? clock.GetUtcNow() : null),
            ct
        );

    /// <summary>Nobody goes on with it.</summary>
    public Task<bool> DiscardAsync(int version, int edition, CancellationToken ct) =>
        StepAsync(version, edition, row => row.Status = ModelStatus.Discarded, ct);

    /// <summary>In force from an instant on, at most ninety days ago; every deal is folded again from there in the background.</summary>
    public async Task<bool> PublishAsync(int version, int edition, DateTimeOffset? effectiveAt, string reason, string by, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var from = effectiveAt ?? now;
        if (from < now - Furthest)
            throw new ArgumentOutOfRangeException(nameof(effectiveAt), "A model takes effect ninety days ago at the earliest.");
        var done = await StepAsync(
            version,
            edition,
            row =>
            {
                (row.Status, row.Reason) = (ModelStatus.Published, reason);
                (row.PublishedAt, row.PublishedById, row.EffectiveAt) = (now, by, from.ToUniversalTime());
            },
            ct
        );
        if (done)
            Tell();
        return done;
    }

    /// <summary>Takes a published model back from now on: what it scored stays, the model that holds without it takes over.</summary>
    public async Task<bool> RetireAsync(int version, string reason, string by, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var row = await db.ScoreModels.FirstOrDefaultAsync(m => m.Version == version && m.Status == ModelStatus.Published, ct);
        if (row is null)
            return false;
        (row.Status, row.RetireReason, row.RetiredById) = (ModelStatus.Retired, reason, by);
        // one that had not begun never does
        row.RetiredAt = row.EffectiveAt > now ? row.EffectiveAt : now;
        row.ChangedAt = now;
        row.Edition++;
        if (!await SavedAsync(ct))
            return false;
        Tell();
        return true;
    }

    async Task<bool> StepAsync(int version, int edition, Action<ScoreModelRow> change, CancellationToken ct)
    {
        var row = await db.ScoreModels.FirstOrDefaultAsync(
            m => m.Version == version && (m.Status == ModelStatus.Draft || m.Status == ModelStatus.Shadow),
            ct
        );
        if (row is null || row.Edition != edition)
            return false;
        change(row);
        (row.ChangedAt, row.Edition) = (clock.GetUtcNow(), edition + 1);
        return await SavedAsync(ct);
    }

    async Task<bool> SavedAsync(CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    void Tell()
    {
        models.Forget();
        bell.Ring(BellTopic.Models);
        // the fold sleeps on the log's bell
        bell.Ring(BellTopic.Log);
    }
}
