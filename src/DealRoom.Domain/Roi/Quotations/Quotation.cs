using System.Globalization;

namespace DealRoom.Domain.Roi.Quotations;

/// <summary>
/// 見積書 (R95). Lines are whole yen, tax is summed and rounded once per rate by the issuer's choice, and the figures of one revision never change:
/// a change is the next revision, which makes stale what was built on the one before.
/// </summary>
public sealed record Quotation
{
    /// <summary>The most lines.</summary>
    public const int MostLines = 200;

    /// <summary>The longest contract, in months.</summary>
    public const int MostMonths = 120;

    /// <summary>Days a quotation is valid unless told: thirty.</summary>
    public const int UsualDays = 30;

    /// <summary>見積番号.</summary>
    public required string Number { get; init; }

    /// <summary>版: 1, 2, 3 …</summary>
    public int Revision { get; init; } = 1;

    /// <summary>件名.</summary>
    public required string Subject { get; init; }

    /// <summary>宛名.</summary>
    public required Addressee Addressee { get; init; }

    /// <summary>発行日.</summary>
    public required DateOnly IssuedOn { get; init; }

    /// <summary>有効期限.</summary>
    public required DateOnly ValidUntil { get; init; }

    /// <summary>発行者.</summary>
    public required string Issuer { get; init; }

    /// <summary>Address, telephone and the person in charge, as they stand under the issuer.</summary>
    public string IssuerDetail { get; init; } = "";

    /// <summary>登録番号 as typed; empty while the issuer has none.</summary>
    public string RegistrationNumber { get; init; } = "";

    /// <summary>The issuer is a company, whose 登録番号 has a check digit.</summary>
    public bool IssuerIsCompany { get; init; } = true;

    /// <summary>Months the contract runs; null = there are charges for once only, or it is open.</summary>
    public int? ContractMonths { get; init; }

    /// <summary>納期 or 提供開始, in words.</summary>
    public string Delivery { get; init; } = "";

    /// <summary>支払条件.</summary>
    public string PaymentTerms { get; init; } = "";

    /// <summary>備考.</summary>
    public string Note { get; init; } = "";

    /// <summary>How tax is rounded.</summary>
    public TaxRounding Rounding { get; init; } = TaxRounding.Down;

    /// <summary>What is quoted.</summary>
    public IReadOnlyList<QuoteLine> Lines { get; init; } = [];

    /// <summary>Each line with its amounts, in order. For quotations that <see cref="Check"/> has nothing against.</summary>
    public IReadOnlyList<QuoteAmount> Amounts() => QuoteSums.Amounts(this);

    /// <summary>The document's sums: once, and everything that recurs over the contract (one period when it is open).</summary>
    public QuoteTotals Totals() => QuoteTotals.Of(Amounts().Select(line => (line.WholeContract, line.Line.TaxPercent)), Rounding);

    /// <summary>The sums of one charge: what is paid once, a month, a year.</summary>
    public QuoteTotals Totals(QuoteCharge charge) =>
        QuoteTotals.Of(Amounts().Where(line => line.Line.Charge == charge).Select(line => (line.Yen, line.Line.TaxPercent)), Rounding);

    /// <summary>A figure that calculators and the ringi take over, tax excluded.</summary>
    public long Figure(QuoteFigure figure) =>
        figure switch
        {
            QuoteFigure.Once => Totals(QuoteCharge.Once).Net,
            QuoteFigure.Monthly => Totals(QuoteCharge.Monthly).Net,
            QuoteFigure.Yearly => Totals(QuoteCharge.Yearly).Net + (12 * Totals(QuoteCharge.Monthly).Net),
            _ => Totals().Net,
        };

    /// <summary>The values it gives to the inputs of a calculator.</summary>
    public IReadOnlyDictionary<string, decimal> ValuesFor(RoiModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return model
            .Inputs.Where(input => input.FromQuote is not null)
            .ToDictionary(input => input.Key, input => (decimal)Figure(input.FromQuote!.Value));
    }

    /// <summary>Names number and revision: what was built on another one is stale.</summary>
    public string Version => string.Create(CultureInfo.InvariantCulture, $"{Number} r{Revision}");

    /// <summary>Has it expired on a day?</summary>
    public bool ExpiredOn(DateOnly day) => day > ValidUntil;

    /// <summary>The next revision, issued on a day and valid as long as this one was.</summary>
    public Quotation Revised(DateOnly issuedOn) =>
        this with
        {
            Revision = Revision + 1,
            IssuedOn = issuedOn,
            ValidUntil = issuedOn.AddDays(ValidUntil.DayNumber - IssuedOn.DayNumber),
        };

    /// <summary>What keeps it from being issued; nothing when it may be.</summary>
    public IReadOnlyList<QuoteFinding> Check() => QuoteCheck.Of(this);
}
