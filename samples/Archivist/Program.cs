using System.CommandLine;

namespace Archivist;

internal static class Program
{
    /// <summary>How long an orderly end may take after Ctrl+C before the process is ended anyway.</summary>
    private static readonly TimeSpan OrderlyEnd = TimeSpan.FromSeconds(10);

    public static Task<int> Main(string[] args)
    {
        // A path may begin with @, which would otherwise name a file of further arguments.
        var parsing = new ParserConfiguration { ResponseFileTokenReplacer = null };
        return ArchivistCommand.Create().Parse(args, parsing).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = OrderlyEnd });
    }
}
