using System.CommandLine;

namespace Futurnal.Cli.Errors;

/// <summary>The names of commands and options, and which of them somebody may have meant.</summary>
internal static class CommandNames
{
    /// <summary>What to type for a command, from the root on.</summary>
    public static string FullName(Command command)
    {
        var parent = command.Parents.OfType<Command>().FirstOrDefault();
        return parent is null ? command.Name : $"{FullName(parent)} {command.Name}";
    }

    /// <summary>What comes nearest to a mistyped word: a command at any depth below, or an option; <see langword="null"/> if nothing is near.</summary>
    public static string? Nearest(Command command, string typed)
    {
        // More than a third of the letters wrong is another word, not a slip.
        var tolerance = 1 + (typed.Length / 3);
        return Candidates(command)
            .Select(c => (c.Shown, Distance: EditDistance(typed, c.Name)))
            .Where(c => c.Distance <= tolerance)
            .OrderBy(c => c.Distance)
            .Select(c => c.Shown)
            .FirstOrDefault();
    }

    private static IEnumerable<(string Name, string Shown)> Candidates(Command command) =>
        Below(command).Select(c => (c.Name, FullName(c))).Concat(command.Options.Select(o => (o.Name, o.Name)));

    private static IEnumerable<Command> Below(Command command) =>
        command.Subcommands.SelectMany(c => Below(c).Prepend(c));

    private static int EditDistance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var substituted = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, 1 + Math.Min(row[j], row[j - 1]));
            }
        }

        return row[^1];
    }
}
