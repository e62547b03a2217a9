using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;
using Futurnal.Cli.Catalog;
using Futurnal.Cli.Reporting;
using Futurnal.Instrumentation.Catalog;

namespace Futurnal.Cli.Commands;

/// <summary><c>futurnal telemetry catalog</c>: compares MetricCatalog.md with the metrics of an assembly, or writes it.</summary>
internal sealed class CatalogCommand : Command
{
    private readonly Option<string> _assembly = new("--assembly")
    {
        Description = "The built assembly; else the newest of the project in this folder.",
        HelpName = "FILE",
    };

    private readonly Option<bool> _update = new("--update")
    {
        Description = "Write the file instead of comparing it.",
    };

    public CatalogCommand()
        : base("catalog", "Compares MetricCatalog.md in this folder with the metrics of the project.")
    {
        _assembly.Validators.Add(RefuseEmptyPath);
        Options.Add(_assembly);
        Options.Add(_update);
        SetAction(Run);
    }

    private static void RefuseEmptyPath(OptionResult result)
    {
        if (result.Tokens is [{ Value: var path }] && string.IsNullOrWhiteSpace(path))
        {
            result.AddError("'--assembly' has an empty path; give the path of a built assembly, or leave the option out for that of the project in this folder");
        }
    }

    private int Run(ParseResult parsed)
    {
        var output = parsed.InvocationConfiguration.Output;
        var assembly = parsed.GetValue(_assembly) ?? ProjectAssembly.Find(Directory.GetCurrentDirectory());
        var metrics = AssemblyMetrics.Read(assembly);
        var before = File.Exists(CatalogFile.Name) ? File.ReadAllText(CatalogFile.Name) : null;
        var file = CatalogParser.Parse(before ?? "");
        var isUpdate = parsed.GetValue(_update);
        output.WriteLine($"Metrics of '{Printable.Of(Path.GetFileName(assembly))}': {metrics.Count}.");
        if (isUpdate && !file.IsMalformed)
        {
            return Update(before, metrics, output);
        }

        if (before is null)
        {
            output.WriteLine($"There is no {CatalogFile.Name} in this folder; write one by '--update'.");
            return (int)ExitCode.Failed;
        }

        var differences = Show(file, metrics, output);
        output.WriteLine(isUpdate ? "Nothing was written, since what is malformed would be lost." : differences == 0 ? $"{CatalogFile.Name} is up to date." : $"Differences: {differences}.");
        return (int)(differences == 0 ? ExitCode.Shown : ExitCode.Failed);
    }

    private static int Update(string? before, IReadOnlyList<CatalogMetric> metrics, TextWriter output)
    {
        var after = CatalogUpdate.Apply(before ?? "", metrics);
        if (after != before)
        {
            File.WriteAllText(CatalogFile.Name, after, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }

        output.WriteLine(after == before ? $"{CatalogFile.Name} was up to date." : $"{CatalogFile.Name} is {(before is null ? "written" : "updated")}.");
        Show(CatalogParser.Parse(after), metrics, output);
        return (int)ExitCode.Shown;
    }

    /// <summary>Shows what is left to do, and says how much that is.</summary>
    private static int Show(CatalogFile file, IReadOnlyList<CatalogMetric> metrics, TextWriter output)
    {
        string[] lines =
        [
            .. file.Problems.Select(p => $"{CatalogFile.Name}({p.Line}): {p.Text}"),
            .. file.IsMalformed ? [] : CatalogComparison.Find(file, metrics).Select(d => d.Line > 0 ? $"{CatalogFile.Name}({d.Line}): {d.Text}" : d.Text),
        ];
        foreach (var line in lines)
        {
            output.WriteLine(Printable.Of(line));
        }

        return lines.Length;
    }
}
