namespace Futurnal.Instrumentation.Baselines;

/// <summary>What a label of a series has to be, or must not be. A series without the label has the empty value.</summary>
internal sealed record LabelMatch(string Key, string Value, bool IsEqual)
{
    public bool Matches(Series series)
    {
        var value = string.Empty;
        foreach (var label in series.Labels)
        {
            if (string.Equals(label.Key, Key, StringComparison.Ordinal))
            {
                value = label.Value;
            }
        }

        return string.Equals(value, Value, StringComparison.Ordinal) == IsEqual;
    }
}
