namespace Futurnal.Instrumentation;

/// <summary>The units that words stand for which are none themselves: <c>milliseconds</c>, <c>KB</c>. Compiled into the generator too.</summary>
internal static class UnitWords
{
    /// <summary>Abbreviations behind the unit they mean; case matters, since it is what tells bits from bytes.</summary>
    private const string Abbreviated = """
        kBy KB kb  MBy mb  GBy gb  TBy tb  KiBy KiB kib  MiBy MiB mib  GiBy GiB gib  TiBy TiB tib
        kbit Kb  Mbit Mb  bit/s bps  kbit/s kbps Kbps  Mbit/s mbps Mbps  Gbit/s gbps Gbps
        us µs μs  Cel °C  [degF] °F  1 #  kHz khz  MHz mhz  GHz ghz  {request}/s rps  {query}/s qps  {frame}/s fps
        """;

    /// <summary>Words behind the unit they mean, in any case and without the s of the plural.</summary>
    private const string Spoken = """
        s second sec  min minute  h hour hr  d day  wk week  mo month  a year  ms milli msec  us micro usec  ns nano nsec
        By byte octet  bit bit  Hz hertz hz  W watt  J joule  V volt  A ampere amp  m metre meter  g gram  deg degree
        Cel celsius  K kelvin  [degF] fahrenheit  % percent percentage pct
        1 count number total ratio fraction none unit unitless dimensionless bool boolean
        """;

    private static readonly Dictionary<string, string> Abbreviations = Read(Abbreviated, StringComparer.Ordinal);

    private static readonly Dictionary<string, string> Words = Read(Spoken, StringComparer.OrdinalIgnoreCase);

    private static readonly (string Word, string Prefix)[] Prefixes =
    [
        ("nano", "n"), ("micro", "u"), ("milli", "m"), ("centi", "c"), ("kilo", "k"), ("mega", "M"), ("giga", "G"), ("tera", "T"), ("peta", "P"),
        ("kibi", "Ki"), ("mebi", "Mi"), ("gibi", "Gi"), ("tebi", "Ti"),
    ];

    /// <summary>The unit that a word stands for, or <see langword="null"/>.</summary>
    public static string? UnitOf(string word)
    {
        if (Abbreviations.TryGetValue(word, out var unit))
        {
            return unit;
        }

        var one = Singular(word);
        if (Words.TryGetValue(word, out unit) || Words.TryGetValue(one, out unit))
        {
            return unit;
        }

        var (name, prefix) = Array.Find(Prefixes, p => one.StartsWith(p.Word, StringComparison.OrdinalIgnoreCase));
        return name is not null && Words.TryGetValue(one.Substring(name.Length), out unit) && UcumAtoms.Contains(prefix + unit) ? prefix + unit : null;
    }

    /// <summary>A word of a plural's form without it: <c>queries</c>, <c>matches</c> and <c>hits</c> become <c>query</c>, <c>match</c> and <c>hit</c>.</summary>
    public static string Singular(string word)
    {
        if (EndsIn(word, "ies") && word.Length > 4)
        {
            return $"{word.Substring(0, word.Length - 3)}y";
        }

        if (EndsIn(word, "ches") || EndsIn(word, "shes") || EndsIn(word, "sses") || EndsIn(word, "xes"))
        {
            return word.Substring(0, word.Length - 2);
        }

        return word.Length > 2 && EndsIn(word, "s") && !EndsIn(word, "ss") && !EndsIn(word, "us") && !EndsIn(word, "is") ? word.Substring(0, word.Length - 1) : word;
    }

    private static Dictionary<string, string> Read(string table, StringComparer comparer) => table
        .Split(["  ", "\r", "\n"], StringSplitOptions.RemoveEmptyEntries)
        .Select(entry => entry.Trim().Split(' '))
        .SelectMany(entry => entry.Skip(1).Select(word => (Word: word, Unit: entry[0])))
        .ToDictionary(e => e.Word, e => e.Unit, comparer);

    private static bool EndsIn(string word, string end) => word.EndsWith(end, StringComparison.OrdinalIgnoreCase);
}
