using Futurnal.Cli.Errors;
using Futurnal.Instrumentation.Alerting;

namespace Futurnal.Cli.Alerts;

/// <summary>A file of alert rules that can be used.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Set">What holds with it.</param>
internal sealed record RuleCheck(string File, AlertRuleSet Set)
{
    /// <summary>Reads a file over the built-in rules.</summary>
    /// <exception cref="UsageException">It cannot be used, or a rule in it would never find anything; the message says why.</exception>
    public static RuleCheck Read(string path)
    {
        if (!System.IO.File.Exists(path))
        {
            throw new UsageException($"There is no file '{path}'; give the path of a file of alert rules.");
        }

        try
        {
            var check = new RuleCheck(Path.GetFileName(path), AlertRuleFile.Read(path));
            return check.Set.Rules.Select(RuleFit.WhyNever).FirstOrDefault(r => r is not null) is { } reason
                ? throw new UsageException($"{check.File}: {reason}.")
                : check;
        }
        catch (AlertRuleFileException e)
        {
            throw new UsageException(e.Message);
        }
    }
}
