using System.CommandLine;
using System.CommandLine.Parsing;
using Archivist.Connectors;
using Archivist.Output;

namespace Archivist;

/// <summary>The command line.</summary>
internal static class ArchivistCommand
{
    private const int MostWorkers = 64;

    public static RootCommand Create()
    {
        var paths = new Argument<string[]>("PATH") { Description = "Folders or files to ingest. Default: the documents of this repository.", Arity = ArgumentArity.ZeroOrMore };
        var store = new Option<string?>("--store") { Description = "Where the telemetry is kept.", HelpName = "PATH" };
        var queries = new Option<string[]>("--query") { Description = "A search to answer instead of the usual ones; may be given more than once.", HelpName = "TEXT", Arity = ArgumentArity.OneOrMore };
        var workers = new Option<int>("--workers") { Description = $"How many documents are worked on at the same time, 1 to {MostWorkers}.", HelpName = "N", DefaultValueFactory = _ => Math.Min(Environment.ProcessorCount, MostWorkers) };
        workers.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > MostWorkers)
            {
                result.AddError($"--workers must be from 1 to {MostWorkers}.");
            }
        });

        store.Validators.Add(result => RefuseEmpty(result, "--store"));
        paths.Validators.Add(result => RefuseEmpty(result, "PATH"));
        var command = new RootCommand("Ingests documents, indexes them and answers searches, while telemetry watches.") { paths, store, queries, workers };
        command.SetAction((parsed, cancellation) => RunAsync(
            new ArchivistOptions
            {
                Paths = parsed.GetValue(paths) is { Length: > 0 } given ? given : DefaultPaths.Find(Environment.CurrentDirectory, AppContext.BaseDirectory),
                Store = parsed.GetValue(store),
                Queries = parsed.GetValue(queries) ?? [],
                Workers = parsed.GetValue(workers),
            },
            cancellation));
        return command;
    }

    private static void RefuseEmpty(SymbolResult result, string name)
    {
        if (result.Tokens.Any(t => string.IsNullOrWhiteSpace(t.Value)))
        {
            result.AddError($"{name} must not be empty.");
        }
    }

    private static Task<int> RunAsync(ArchivistOptions options, CancellationToken cancellation) =>
        new ArchivistRun(options, Consoles.For(Console.Out), Consoles.For(Console.Error), TimeProvider.System).RunAsync(cancellation);
}
