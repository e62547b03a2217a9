using System.Collections.Immutable;

namespace Futurnal.Instrumentation.Baselines;

/// <summary>A unit as far as gates reckon with it: what it measures, and how large it is. Immutable.</summary>
/// <remarks>
/// Units of time, of bytes, and parts of one (<c>%</c>) are converted into each other; any other is only itself. Things that are counted,
/// as in <c>{document}</c>, are numbers to UCUM (https://ucum.org/ucum, section 2.4): they are told apart where both sides name some.
/// </remarks>
internal sealed class GateUnit
{
    private readonly ImmutableArray<(string Atom, int Power)> _written;
    private readonly ImmutableSortedDictionary<string, int> _powers;

    private GateUnit(string text, ImmutableArray<(string Atom, int Power)> written, double factor, ImmutableSortedDictionary<string, int> powers)
    {
        Text = text;
        _written = written;
        Factor = factor;
        _powers = powers;
    }

    public static GateUnit One { get; } = Parse("1");

    /// <summary>Gets how it is shown.</summary>
    public string Text { get; }

    /// <summary>Gets how many base units (seconds, bytes, ones) one of it is.</summary>
    public double Factor { get; }

    private IEnumerable<KeyValuePair<string, int>> Dimensions => _powers.Where(p => p.Key[0] != '{');

    private IEnumerable<KeyValuePair<string, int>> Things => _powers.Where(p => p.Key[0] == '{');

    public static GateUnit Parse(string unit)
    {
        var factor = 1.0;
        var written = ImmutableArray.CreateBuilder<(string Atom, int Power)>();
        var powers = ImmutableSortedDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        var sign = 1;
        var start = 0;
        for (var i = 0; i <= unit.Length; i++)
        {
            if (i < unit.Length && unit[i] == '{')
            {
                i = Math.Max(i, unit.IndexOf('}', i));
                continue;
            }

            if (i == unit.Length || unit[i] is '/' or '.')
            {
                var (name, size) = Atom(unit[start..i]);
                written.Add((unit[start..i], sign));
                factor *= Math.Pow(size, sign);
                Add(powers, name, sign);
                sign = i < unit.Length && unit[i] == '/' ? -1 : 1;
                start = i + 1;
            }
        }

        return new GateUnit(unit, written.ToImmutable(), factor, powers.ToImmutable());
    }

    public GateUnit Times(GateUnit other) => Combine(other, 1);

    public GateUnit Per(GateUnit other) => Combine(other, -1);

    /// <summary>Says whether numbers in one unit can be told in the other.</summary>
    public bool Fits(GateUnit other) =>
        Dimensions.SequenceEqual(other.Dimensions) && (!Things.Any() || !other.Things.Any() || Things.SequenceEqual(other.Things));

    /// <summary>Tells a number of this unit in another that it fits. Exact where both are of one size.</summary>
    public double Convert(double value, GateUnit other)
    {
        if (Factor == other.Factor)
        {
            return value;
        }

        // By a whole number where there is one: 0.8 s are 800 ms, and not a hair more.
        return Factor > other.Factor ? value * Math.Round(Factor / other.Factor, 9) : value / Math.Round(other.Factor / Factor, 9);
    }

    private GateUnit Combine(GateUnit other, int sign)
    {
        var powers = _powers.ToBuilder();
        foreach (var (name, power) in other._powers)
        {
            Add(powers, name, sign * power);
        }

        ImmutableArray<(string Atom, int Power)> written =
        [
            .. _written.Concat(other._written.Select(w => (w.Atom, Power: sign * w.Power)))
                .GroupBy(w => w.Atom, StringComparer.Ordinal)
                .Select(g => (g.Key, g.Sum(w => w.Power))),
        ];
        return new GateUnit(Write(written), written, Factor * Math.Pow(other.Factor, sign), powers.ToImmutable());
    }

    /// <summary>Writes a unit so that it is read as the same one.</summary>
    private static string Write(ImmutableArray<(string Atom, int Power)> written)
    {
        var named = written.Where(w => w.Atom is not ("" or "1")).ToArray();
        var above = named.SelectMany(w => Enumerable.Repeat(w.Atom, Math.Max(0, w.Power)));
        var below = named.SelectMany(w => Enumerable.Repeat(w.Atom, Math.Max(0, -w.Power)));
        var text = string.Join(".", above) + string.Concat(below.Select(b => $"/{b}"));
        return text.Length == 0 ? "1" : text;
    }

    private static void Add(ImmutableSortedDictionary<string, int>.Builder powers, string name, int power)
    {
        if (name.Length == 0)
        {
            return;
        }

        var sum = powers.GetValueOrDefault(name) + power;
        if (sum == 0)
        {
            powers.Remove(name);
        }
        else
        {
            powers[name] = sum;
        }
    }

    private static (string Name, double Size) Atom(string atom) => atom switch
    {
        "" or "1" => (string.Empty, 1),
        "%" => (string.Empty, 0.01),
        "ns" => ("s", 1e-9),
        "us" => ("s", 1e-6),
        "ms" => ("s", 1e-3),
        "s" => ("s", 1),
        "min" => ("s", 60),
        "h" => ("s", 3_600),
        "d" => ("s", 86_400),
        "By" => ("By", 1),
        "kBy" => ("By", 1e3),
        "MBy" or "MB" => ("By", 1e6),
        "GBy" => ("By", 1e9),
        "TBy" => ("By", 1e12),
        "KiBy" => ("By", 1_024),
        "MiBy" => ("By", 1_048_576),
        "GiBy" => ("By", 1_073_741_824),
        _ => (atom, 1),
    };
}
