using System.Collections.Immutable;
using System.Text.Json;

namespace Futurnal.Instrumentation.Alerting;

/// <summary>Reads a rule file. The first thing that is wrong ends it.</summary>
/// <param name="name">What messages call the file.</param>
/// <param name="rules">The rules it is put over.</param>
internal sealed class RuleFileParser(string name, IReadOnlyList<AlertRule> rules)
{
    /// <summary>Gets the properties that the file may have.</summary>
    public static IReadOnlyList<string> Properties { get; } = ["$schema", "rules", "mute"];

    private readonly Dictionary<string, AlertRule> _before = rules.ToDictionary(r => r.Name, StringComparer.Ordinal);
    private readonly List<AlertRule> _rules = [];
    private readonly ImmutableArray<MuteWindow>.Builder _mutes = ImmutableArray.CreateBuilder<MuteWindow>();

    /// <exception cref="AlertRuleFileException">It cannot be used.</exception>
    public AlertRuleSet Parse(ReadOnlySpan<byte> content)
    {
        var at = new RuleFileCursor(content, name);
        at.Next();
        if (at.Token != JsonTokenType.StartObject)
        {
            throw at.Problem("the file must be an object with 'rules', as in {\"rules\": []}");
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (at.Next(); at.Token != JsonTokenType.EndObject; at.Next())
        {
            var property = Property(ref at, seen, Properties, "the file");
            if (property == "$schema")
            {
                RuleFileValues.Text(ref at, property, "alert-rules.schema.json");
            }
            else
            {
                ReadList(ref at, property);
            }
        }

        at.End();
        return new AlertRuleSet([.. AlertRules.Override(rules, _rules)], _mutes.ToImmutable());
    }

    /// <summary>Reads a property's name, and goes to its value.</summary>
    public static string Property(ref RuleFileCursor at, HashSet<string> seen, IReadOnlyList<string> known, string where)
    {
        var property = at.Text;
        if (!known.Contains(property, StringComparer.Ordinal))
        {
            // What is no name could be anything, and is not repeated.
            throw at.Problem($"{where} has no property {(AlertRuleChecks.IsName(property) ? $"'{property}'" : "of that name")}; it may have {string.Join(", ", known)}");
        }

        if (!seen.Add(property))
        {
            throw at.Problem($"'{property}' is there twice; keep one of them");
        }

        at.Next();
        return property;
    }

    private void ReadList(ref RuleFileCursor at, string property)
    {
        if (at.Token != JsonTokenType.StartArray)
        {
            throw at.Problem($"'{property}' must be a list, in square brackets");
        }

        for (at.Next(); at.Token != JsonTokenType.EndArray; at.Next())
        {
            if (at.Token != JsonTokenType.StartObject)
            {
                throw at.Problem($"an item of '{property}' must be an object, in curly brackets");
            }

            if (property == "rules")
            {
                _rules.Add(RuleFileRule.Read(ref at, _before, _rules));
            }
            else
            {
                _mutes.Add(RuleFileMute.Read(ref at));
            }
        }
    }
}
