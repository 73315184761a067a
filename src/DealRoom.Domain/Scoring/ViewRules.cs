namespace DealRoom.Domain.Scoring;

/// <summary>
/// Readings become views, views pay in steps (R107). Readings of one person and asset with a gap under 30 minutes are one view;
/// reaching the first step makes it count, each further step pays the difference to the higher multiplier.
/// </summary>
internal static class ViewRules
{
    internal static void Read(ScoreModel model, PersonState person, AssetState asset, Signal signal, int day, List<Payment> paid)
    {
        Extend(model.Views, asset, signal);
        while (asset.Steps < model.Views.Steps.Count && asset.ActiveMs >= model.Views.Steps[asset.Steps].Seconds * 1000L)
        {
            var payment = asset.Steps == 0 ? Begin(model, person, asset, signal, day) : Continue(model, asset, signal);
            if (payment is { } step)
            {
                paid.Add(step with { StepSeconds = model.Views.Steps[asset.Steps].Seconds, NthView = asset.Views });
            }
            asset.Steps++;
        }
        if (asset.Steps > 0)
        {
            asset.CountedUntil = signal.At;
        }
    }

    private static void Extend(ViewModel views, AssetState asset, Signal signal)
    {
        var active = Math.Max(0, signal.ActiveMs);
        var start = signal.At - TimeSpan.FromMilliseconds(active);
        if (asset.ViewEnd is not { } end || start - end >= TimeSpan.FromMinutes(views.MergeMinutes))
        {
            (asset.ViewStart, asset.ActiveMs, asset.Steps, asset.Limited) = (start, 0, 0, false);
        }
        asset.ActiveMs += active;
        asset.ViewEnd = signal.At;
    }

    private static Payment? Begin(ScoreModel model, PersonState person, AssetState asset, Signal signal, int day)
    {
        var idleSince = asset.CountedUntil;
        if (idleSince is { } last && asset.ViewStart - last >= TimeSpan.FromDays(model.Views.RepeatResetDays))
        {
            asset.Views = 0;
        }
        asset.Views++;
        var worth = model.PointsOf(signal.Kind);
        asset.Limited = DayLimits.DayIsFull(person, signal.Kind, day, model);
        if (asset.Limited || worth <= 0)
        {
            return Payment.None(worth <= 0 ? ZeroReason.NoPoints : ZeroReason.DailyLimit) with { Activity = true };
        }
        var bonus = asset.Views == 2 && !asset.RepeatBonusPaid;
        asset.RepeatBonusPaid |= bonus;
        var share = model.Views.RepeatOf(asset.Views) * model.Views.Steps[0].Multiplier + (bonus ? model.Views.RepeatBonus : 0);
        DayLimits.Note(person, signal.Kind, day, worth * share);
        return new Payment(worth * share) { Activity = true, RepeatBonus = bonus };
    }

    private static Payment? Continue(ScoreModel model, AssetState asset, Signal signal)
    {
        var worth = model.PointsOf(signal.Kind);
        if (asset.Limited || worth <= 0)
        {
            return null;
        }
        var steps = model.Views.Steps;
        var more = steps[asset.Steps].Multiplier - steps[asset.Steps - 1].Multiplier;
        return new Payment(worth * model.Views.RepeatOf(asset.Views) * more);
    }
}
