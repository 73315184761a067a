namespace DealRoom.Domain.Deals;

/// <summary>Guesses which column is what from the words of a header, Japanese or English (R109). A person may choose otherwise.</summary>
public static class AttendanceHeader
{
    // the more exact wording first: 会社名 is no 名
    private static readonly (AttendanceColumn Column, string[] Words)[] Table =
    [
        (AttendanceColumn.Email, ["メールアドレス", "eメール", "メール", "e-mail", "email", "mail"]),
        (AttendanceColumn.Company, ["会社名", "企業名", "会社", "勤務先", "組織", "所属", "company", "organization", "organisation"]),
        (AttendanceColumn.FamilyName, ["姓", "名字", "last name", "family name", "surname"]),
        (AttendanceColumn.Title, ["役職", "肩書", "job title", "title"]),
        (
            AttendanceColumn.JoinedAt,
            ["参加日時", "参加時刻", "入室日時", "入室時刻", "視聴日時", "参加開始", "join time", "joined at", "joined", "date"]
        ),
        (AttendanceColumn.Attended, ["出欠", "出席", "参加状況", "参加有無", "attended", "attendance"]),
        (AttendanceColumn.Question, ["質問", "チャット", "q&a", "question", "questions", "chat"]),
        (AttendanceColumn.Name, ["氏名", "お名前", "参加者名", "名前", "full name", "user name", "name"]),
        (AttendanceColumn.GivenName, ["名", "first name", "given name"]),
    ];

    /// <summary>Column by column the index of the first header cell that names it.</summary>
    public static IReadOnlyDictionary<AttendanceColumn, int> Guess(IReadOnlyList<string> header)
    {
        ArgumentNullException.ThrowIfNull(header);
        var (found, taken) = (new Dictionary<AttendanceColumn, int>(), new HashSet<int>());
        foreach (var exact in new[] { true, false })
        {
            foreach (var (column, words) in Table)
            {
                for (var i = 0; i < header.Count && !found.ContainsKey(column); i++)
                {
                    var cell = Words.Fold(header[i]);
                    // a single character says something only when it stands alone
                    if (
                        !taken.Contains(i)
                        && words.Any(word => cell == word || (!exact && word.Length > 1 && cell.Contains(word, StringComparison.Ordinal)))
                    )
                    {
                        found[column] = i;
                        taken.Add(i);
                    }
                }
            }
        }

        return found;
    }

    /// <summary>An address, or name and company: without either nobody can be found.</summary>
    public static bool Suffices(IReadOnlyDictionary<AttendanceColumn, int> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        var named = columns.ContainsKey(AttendanceColumn.Name) || columns.ContainsKey(AttendanceColumn.FamilyName);
        return columns.ContainsKey(AttendanceColumn.Email) || (named && columns.ContainsKey(AttendanceColumn.Company));
    }
}
