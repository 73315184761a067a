using System.Text;

namespace DealRoom.Domain.Deals;

/// <summary>Reads CSV as RFC 4180 tells it, with tabs instead of commas where the first line has only those. Empty lines are left out.</summary>
public static class CsvText
{
    /// <summary>The records; the number of the line whose quotation never ends, or null.</summary>
    public static (IReadOnlyList<CsvLine> Lines, int? OpenQuote) Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (lines, cells, cell) = (new List<CsvLine>(), new List<string>(), new StringBuilder());
        var (number, began, quoted, wasQuoted) = (1, 1, false, false);
        var separator = SeparatorOf(text);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted)
            {
                if (c == '"' && i + 1 < text.Length && text[i + 1] == '"')
                {
                    cell.Append('"');
                    i++;
                }
                else if (c == '"')
                {
                    quoted = false;
                }
                else
                {
                    number += c == '\n' ? 1 : 0;
                    cell.Append(c);
                }
            }
            else if (c == '"' && cell.Length == 0 && !wasQuoted)
            {
                (quoted, wasQuoted) = (true, true);
            }
            else if (c == separator)
            {
                EndCell();
            }
            else if (c is '\n' or '\r')
            {
                i += c == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? 1 : 0;
                EndLine();
                began = ++number;
            }
            else
            {
                cell.Append(c);
            }
        }

        if (quoted)
        {
            return (lines, began);
        }

        EndLine();
        return (lines, null);

        void EndCell()
        {
            cells.Add(cell.ToString());
            cell.Clear();
            wasQuoted = false;
        }

        void EndLine()
        {
            EndCell();
            if (cells.Exists(held => held.Trim().Length > 0))
            {
                lines.Add(new CsvLine(began, [.. cells]));
            }

            cells.Clear();
        }
    }

    private static char SeparatorOf(string text)
    {
        var end = text.IndexOfAny(['\r', '\n']);
        var first = end < 0 ? text : text[..end];
        return first.Contains('\t', StringComparison.Ordinal) && !first.Contains(',', StringComparison.Ordinal) ? '\t' : ',';
    }
}
