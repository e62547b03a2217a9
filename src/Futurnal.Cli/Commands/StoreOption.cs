using System.CommandLine;
using System.CommandLine.Parsing;
using Futurnal.Instrumentation;

namespace Futurnal.Cli.Commands;

/// <summary>The option <c>--store</c>, which most commands have.</summary>
internal static class StoreOption
{
    public static Option<string> Create(string description)
    {
        var option = new Option<string>("--store")
        {
            Description = description,
            HelpName = "PATH",
            DefaultValueFactory = _ => TelemetryPaths.DefaultStore,
        };
        option.Validators.Add(RefuseEmptyPath);
        return option;
    }

    private static void RefuseEmptyPath(OptionResult result)
    {
        if (result.Tokens is [{ Value: var path }] && string.IsNullOrWhiteSpace(path))
        {
            result.AddError("'--store' has an empty path; give the path of a store, or leave the option out for the default");
        }
    }
}
