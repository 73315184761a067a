using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Localization;

namespace DealRoom.Web.Texts;

/// <summary>
/// Every text a person sees, from the JSON files beside this one: a key, its Japanese and its English side by side, so that a missing
/// half is seen at once. The framework's own localizer interface, so that validation speaks through it too.
/// </summary>
public sealed class Texts : IStringLocalizer
{
    sealed record Pair(string Ja, string En);

    static readonly FrozenDictionary<string, Pair> All = Load();

    public static IEnumerable<string> Keys => All.Keys;

    public static bool Has(string name) => All.ContainsKey(name);

    public LocalizedString this[string name] => Find(name, CultureInfo.CurrentUICulture);

    public LocalizedString this[string name, params object[] arguments]
    {
        get
        {
            var found = Find(name, CultureInfo.CurrentUICulture);
            return found.ResourceNotFound ? found : new(name, string.Format(CultureInfo.CurrentCulture, found.Value, arguments));
        }
    }

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => All.Keys.Select(k => this[k]);

    /// <summary>The text in a language given by name, for mails and API answers that carry both.</summary>
    public static string In(string language, string name, params object[] arguments)
    {
        var pair = All[name];
        return string.Format(CultureInfo.GetCultureInfo(language), language == "en" ? pair.En : pair.Ja, arguments);
    }

    static LocalizedString Find(string name, CultureInfo culture) =>
        All.TryGetValue(name, out var pair)
            ? new(name, culture.TwoLetterISOLanguageName == "en" ? pair.En : pair.Ja)
            : new(name, name, resourceNotFound: true);

    static FrozenDictionary<string, Pair> Load()
    {
        var all = new Dictionary<string, Pair>();
        var assembly = typeof(Texts).Assembly;
        foreach (var file in assembly.GetManifestResourceNames().Where(n => n.Contains(".Texts.", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(file)!;
            var words = JsonSerializer.Deserialize<Dictionary<string, Pair>>(stream, JsonSerializerOptions.Web)!;
            foreach (var (key, pair) in words)
                if (!all.TryAdd(key, pair))
                    throw new InvalidOperationException($"The text {key} is written twice, the second time in {file}.");
        }
        return all.ToFrozenDictionary();
    }
}

/// <summary>Gives the one <see cref="Texts"/> to whoever asks the framework for a localizer.</summary>
sealed class OneLocalizer(Texts texts) : IStringLocalizerFactory
{
    public IStringLocalizer Create(Type resourceSource) => texts;

    public IStringLocalizer Create(string baseName, string location) => texts;
}
