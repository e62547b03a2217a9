namespace Futurnal.Instrumentation.Catalog;

/// <summary>Reads the lines of one metric.</summary>
internal sealed class CatalogEntryParser(string name, int heading, List<CatalogProblem> problems)
{
    private const string Order = "type, unit, description, label KEY, dynamic, owner, sensitivity";

    private static readonly string[] Fields = ["type", "unit", "description", "label", "dynamic", "owner", "sensitivity"];

    private readonly List<CatalogLabel> _labels = [];
    private readonly Dictionary<string, (string Value, int Line)> _values = new(StringComparer.Ordinal);
    private int _last = -1;

    public void Add(string line, int number)
    {
        var colon = line.IndexOf(':');
        var field = (colon < 0 ? line.Substring(2) : line.Substring(2, colon - 2)).Trim();
        var value = colon < 0 ? "" : line.Substring(colon + 1).Trim();
        var isLabel = field.StartsWith("label ", StringComparison.Ordinal);
        var rank = isLabel ? 3 : field == "label" ? -1 : Array.IndexOf(Fields, field);
        if (rank < 0)
        {
            Malformed(number, $"'{field}' is no field of a metric; the fields are {Order}");
        }
        else if (rank < _last || (rank == _last && !isLabel))
        {
            Malformed(number, $"'{field}' stands too late or twice; give each field once, in this order: {Order}");
        }
        else if (Read(field, value, number, isLabel) is { } reason)
        {
            Malformed(number, reason);
        }

        _last = Math.Max(_last, rank);
    }

    public CatalogEntry Finish()
    {
        foreach (var needed in new[] { "type", "unit" })
        {
            if (!_values.ContainsKey(needed) && !problems.Any(p => p.Line > heading))
            {
                Malformed(heading, $"'{name}' has no '- {needed}: ...'; add the line, or leave all to 'futurnal telemetry catalog --update'");
            }
        }

        var (owner, ownerLine) = Value("owner");
        if (owner.Length == 0 || owner == CatalogEntry.Unknown)
        {
            Missing(ownerLine, $"'{name}' has no owner; write behind '- owner:' who answers for it");
        }

        var (sensitivity, sensitivityLine) = Value("sensitivity");
        if (!CatalogSensitivity.Contains(sensitivity))
        {
            Missing(sensitivityLine, $"'{name}' has no sensitivity; write behind '- sensitivity:' one of {CatalogSensitivity.Rule}");
        }

        var metric = new CatalogMetric(name, Value("type").Value, Value("unit").Value, Value("description").Value, _labels);
        return new CatalogEntry(
            metric,
            owner.Length == 0 ? CatalogEntry.Unknown : owner,
            CatalogSensitivity.Contains(sensitivity) ? sensitivity : CatalogEntry.Unknown,
            _values.ContainsKey("dynamic"))
        {
            Line = heading,
        };
    }

    private string? Read(string field, string value, int number, bool isLabel)
    {
        if (isLabel)
        {
            return ReadLabel(field.Substring("label ".Length), value);
        }

        var read = value;
        switch (field)
        {
            case "type" when Array.IndexOf(CatalogMetric.Types, value) < 0:
                return $"'{value}' is no type; use counter, gauge, histogram or timer";
            case "unit" when CatalogText.ReadCodes(value) is not { Length: 1 }:
                return "the unit has to stand in backticks, as in - unit: `ms`";
            case "unit":
                read = CatalogText.ReadCodes(value)![0];
                break;
            case "description" when CatalogText.ReadProse(value) is null:
                return "a backslash stands before what needs none; write \\\\ for a backslash";
            case "description":
                read = CatalogText.ReadProse(value)!;
                break;
            case "dynamic" when value.Length > 0:
                return "'dynamic' takes no value; write '- dynamic'";
        }

        _values[field] = (read, number);
        return null;
    }

    private string? ReadLabel(string key, string value)
    {
        if (!MetricNames.IsKey(key))
        {
            return $"'{key}' is no label key: use {MetricNames.KeyRule}";
        }

        if (_labels.Exists(l => l.Key == key))
        {
            return $"label '{key}' is listed twice; keep one";
        }

        var values = value == CatalogText.Hashed ? [] : CatalogText.ReadCodes(value);
        if (values is null)
        {
            return $"the values of label '{key}' have to stand in backticks with commas between, as in `fast`, `slow`, or be the word {CatalogText.Hashed}";
        }

        _labels.Add(new CatalogLabel(key, values));
        return null;
    }

    private (string Value, int Line) Value(string field) => _values.TryGetValue(field, out var found) ? found : ("", heading);

    private void Malformed(int line, string text) => problems.Add(new(line, text, true));

    private void Missing(int line, string text) => problems.Add(new(line, text, false));
}
