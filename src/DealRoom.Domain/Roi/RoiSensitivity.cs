namespace DealRoom.Domain.Roi;

/// <summary>Moves one driver at a time, everything else as it is.</summary>
internal static class RoiSensitivity
{
    public static IReadOnlyList<RoiSwing> Of(RoiModel model, IReadOnlyDictionary<string, decimal> typed)
    {
        if (model.Compute(typed) is not RoiReading.Computed)
        {
            return [];
        }

        var swings = Drivers(model).Select(inputs => Swing(model, typed, inputs)).ToList();
        if (model is { LowRate: { } low, HighRate: { } high })
        {
            swings.Add(
                new(
                    RoiModel.RateKey,
                    new("割引率", "Discount rate"),
                    [],
                    low,
                    high,
                    Npv(model, typed, [(RoiModel.RateKey, low)]),
                    Npv(model, typed, [(RoiModel.RateKey, high)])
                )
            );
        }

        return [.. swings.OrderByDescending(swing => swing.Width)];
    }

    public static RoiSpread? Spread(RoiModel model, IReadOnlyDictionary<string, decimal> typed, string? driver)
    {
        var swing = Of(model, typed).FirstOrDefault(one => driver is null || one.Driver == driver);
        if (
            swing is null
            || Answer(model, typed, []) is not { } middle
            || Answer(model, typed, Values(swing, high: false)) is not { } atLow
            || Answer(model, typed, Values(swing, high: true)) is not { } atHigh
        )
        {
            return null;
        }

        var turned = swing.NpvAtLow > swing.NpvAtHigh;
        return new(swing, turned, turned ? atHigh : atLow, middle, turned ? atLow : atHigh);
    }

    private static IEnumerable<List<RoiInput>> Drivers(RoiModel model) =>
        model
            .Inputs.Where(input => input is { Low: not null, High: not null })
            .GroupBy(input => input.Group.Length > 0 ? "group " + input.Group : "input " + input.Key)
            .Select(group => group.ToList());

    private static RoiSwing Swing(RoiModel model, IReadOnlyDictionary<string, decimal> typed, List<RoiInput> inputs)
    {
        var first = inputs[0];
        List<RoiMove> moved =
        [
            .. inputs.Select(input =>
            {
                var value = RoiModel.ValueOf(input, typed) ?? 0;
                return new RoiMove(input, input.Spread(value, input.Low!.Value), input.Spread(value, input.High!.Value));
            }),
        ];
        return new(
            first.Group.Length > 0 ? first.Group : first.Key,
            first.GroupName.Ja.Length > 0 ? first.GroupName : first.Name,
            moved,
            moved[0].Low,
            moved[0].High,
            Npv(model, typed, [.. moved.Select(move => (move.Input.Key, move.Low))]),
            Npv(model, typed, [.. moved.Select(move => (move.Input.Key, move.High))])
        );
    }

    private static List<(string Key, decimal Value)> Values(RoiSwing swing, bool high) =>
        swing.Moved.Count == 0
            ? [(RoiModel.RateKey, high ? swing.High : swing.Low)]
            : [.. swing.Moved.Select(move => (move.Input.Key, high ? move.High : move.Low))];

    private static decimal? Npv(RoiModel model, IReadOnlyDictionary<string, decimal> typed, IReadOnlyList<(string Key, decimal Value)> moved) =>
        Answer(model, typed, moved)?.Result.Npv;

    private static RoiAnswer? Answer(RoiModel model, IReadOnlyDictionary<string, decimal> typed, IReadOnlyList<(string Key, decimal Value)> moved)
    {
        var values = new Dictionary<string, decimal>(typed, StringComparer.Ordinal);
        foreach (var (key, value) in moved)
        {
            values[key] = value;
        }

        return (model.Compute(values) as RoiReading.Computed)?.Answer;
    }
}
