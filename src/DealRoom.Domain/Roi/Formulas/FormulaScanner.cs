using System.Globalization;

namespace DealRoom.Domain.Roi.Formulas;

/// <summary>Cuts a formula's text into its words. Full-width digits and signs mean what the half-width ones mean.</summary>
internal static class FormulaScanner
{
    public static (List<FormulaToken> Tokens, FormulaFinding? Finding) Scan(string text)
    {
        var tokens = new List<FormulaToken>();
        var at = 0;
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var token = Next(text, at);
            if (token is null)
            {
                var length = char.IsSurrogatePair(text, at) ? 2 : 1;
                return (tokens, new(FormulaFault.UnknownCharacter, at, length, text.Substring(at, length)));
            }

            if (token.Kind == TokenKind.Number && token.Value < 0)
            {
                return (tokens, token.Finding(FormulaFault.BadNumber));
            }

            tokens.Add(token);
            at = token.EndsAt;
        }

        tokens.Add(new(TokenKind.End, "", text.Length));
        return (tokens, null);
    }

    private static FormulaToken? Next(string text, int at)
    {
        var c = Half(text[at]);
        if (char.IsAsciiDigit(c) || c == '.')
        {
            return Number(text, at);
        }

        if (FormulaWords.StartsName(text[at]))
        {
            var end = at;
            while (end < text.Length && FormulaWords.ContinuesName(text[end]))
            {
                end++;
            }

            return new(TokenKind.Word, text[at..end], at);
        }

        return Sign(text, at, c);
    }

    // a number that cannot be computed with is handed on as −1: no number in a formula has a sign of its own
    private static FormulaToken Number(string text, int at)
    {
        var end = at;
        while (end < text.Length && (char.IsAsciiDigit(Half(text[end])) || Half(text[end]) == '.'))
        {
            end++;
        }

        var digits = string.Concat(text[at..end].Select(Half));
        if (!decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
        {
            value = -1;
        }

        return end < text.Length && Half(text[end]) == '%' && value >= 0
            ? new(TokenKind.Number, text[at..(end + 1)], at, value / 100)
            : new(TokenKind.Number, text[at..end], at, value);
    }

    private static FormulaToken? Sign(string text, int at, char c)
    {
        var next = at + 1 < text.Length ? Half(text[at + 1]) : '\0';
        return (c, next) switch
        {
            ('<', '=') => Operator(FormulaOperator.LessOrEqual, 2),
            ('>', '=') => Operator(FormulaOperator.GreaterOrEqual, 2),
            ('<', '>') or ('!', '=') => Operator(FormulaOperator.NotEqual, 2),
            ('=', '=') => Operator(FormulaOperator.Equal, 2),
            ('<', _) => Operator(FormulaOperator.Less, 1),
            ('>', _) => Operator(FormulaOperator.Greater, 1),
            ('=', _) => Operator(FormulaOperator.Equal, 1),
            ('≦' or '≤', _) => Operator(FormulaOperator.LessOrEqual, 1),
            ('≧' or '≥', _) => Operator(FormulaOperator.GreaterOrEqual, 1),
            ('≠', _) => Operator(FormulaOperator.NotEqual, 1),
            ('+', _) => Operator(FormulaOperator.Add, 1),
            ('-' or '−' or '–' or '‐', _) => Operator(FormulaOperator.Subtract, 1),
            ('*' or '×' or '✕', _) => Operator(FormulaOperator.Multiply, 1),
            ('/' or '÷', _) => Operator(FormulaOperator.Divide, 1),
            ('(', _) => new(TokenKind.Open, text[at..(at + 1)], at),
            (')', _) => new(TokenKind.Close, text[at..(at + 1)], at),
            (',' or '、', _) => new(TokenKind.Comma, text[at..(at + 1)], at),
            _ => null,
        };

        FormulaToken Operator(FormulaOperator op, int length) => new(TokenKind.Operator, text.Substring(at, length), at, 0, op);
    }

    private static char Half(char c) => c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c;
}
