using System.Globalization;
using System.Text;

namespace Benchmarks;

/// <summary>
/// The source of a large project: <see cref="Files"/> files of ten methods, each method with ten calls. Every file declares one
/// timed method and calls that of another.
/// </summary>
internal static class EditorSources
{
    public const int Files = 2_000;

    private const int Methods = 10;
    private const int CallsInAMethod = 10;

    public static int Invocations => Files * Methods * CallsInAMethod;

    /// <summary>The text of a file; the edit is a number in a body, the signature a number in a name.</summary>
    public static string Text(int file, int edit, int signature)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $$"""
            using System;
            using System.Collections.Generic;
            using System.Threading.Tasks;
            using Futurnal.Instrumentation;

            namespace Project.Part{{file % 40}};

            public enum Kind{{file}} { First, Second, Third }

            public sealed class Service{{file}}
            {
                private readonly List<int> _items = [];

                [Timed("project.service{{file}}")]
                public int Work{{file}}([Label] Kind{{file}} kind, int amount) => amount + _items.Count;

            """);
        for (var method = 0; method < Methods; method++)
        {
            AppendMethod(text, file, method, method == 0 ? edit : 0, method == 0 ? signature : 0);
        }

        return text.Append("""

                private static int Step0(int value) => value;

                private static int Step1(int value) => value + 1;

                private static int Step2(int value) => value + 2;
            }
            """).ToString();
    }

    private static void AppendMethod(StringBuilder text, int file, int method, int edit, int signature)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n    public int Method{method}x{signature}(int input)\n    {{\n        var sum = input + {edit};\n");
        for (var call = method == 0 ? 1 : 0; call < CallsInAMethod; call++)
        {
            text.Append(CultureInfo.InvariantCulture, $"        sum += Step{call % 3}(sum);\n");
        }

        if (method == 0)
        {
            var other = (file + 1) % Files;
            text.Append(CultureInfo.InvariantCulture, $"        sum += new Part{other % 40}.Service{other}().Work{other}(Part{other % 40}.Kind{other}.Second, sum);\n");
        }

        text.Append("        return sum;\n    }\n");
    }
}
