using System.Globalization;
using System.Text;

namespace Benchmarks;

/// <summary>
/// The source of a project whose labels are texts: <see cref="Files"/> files, each with four calls that hand a text to a label
/// in the ways that programs do, among code that has nothing to do with it.
/// </summary>
internal static class AnalyzerSources
{
    public const int Files = 100;
    public const int LabelsInAFile = 4;

    private const int FillerMethods = 9;
    private const int FillerLines = 10;

    /// <summary>The text of a file; without labels, no attribute stands in it, and the rest is the same.</summary>
    public static string Text(int file, bool hasLabels)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $$"""
            using System;
            using System.Collections.Generic;
            using System.IO;
            using System.Linq;
            using Futurnal.Instrumentation;

            namespace Project.Part{{file % 10}};

            public enum Format{{file}} { Pdf, Html, Text }

            public sealed class Importer{{file}}
            {
                private static readonly HashSet<string> Known = ["pdf", "html", "text"];

                private readonly List<string> _names = [];

                {{(hasLabels ? $"[Timed(\"project.import{file}\")]" : "")}}
                public int Import({{(hasLabels ? "[Label, LabelValues(\"pdf\", \"html\", \"text\")] " : "")}}string format, string path) => format.Length + path.Length;

                public int OfExtension(string path)
                {
                    var format = Path.GetExtension(path) switch
                    {
                        ".pdf" => "pdf",
                        ".html" or ".htm" => "html",
                        _ => "other",
                    };
                    return Import(format, path);
                }

                public int OfKind(Format{{file}} kind, string path) => Import(NameOf(kind), path);

                public int OfGuess(string path)
                {
                    var guess = path.Length > 10 ? "pdf" : "html";
                    if (File.Exists(path))
                    {
                        guess = "text";
                    }

                    return Import(guess, path);
                }

                public int OfText(string kind, string path) => Import(Known.Contains(kind) ? kind : "other", path);

                private static string NameOf(Format{{file}} kind) => kind switch
                {
                    Format{{file}}.Pdf => "pdf",
                    Format{{file}}.Html => "html",
                    _ => "text",
                };

            """);
        for (var method = 0; method < FillerMethods; method++)
        {
            AppendFiller(text, method);
        }

        return text.Append("}\n").ToString();
    }

    private static void AppendFiller(StringBuilder text, int method)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n    public int Count{method}(IReadOnlyList<string> lines)\n    {{\n        var total = {method};\n");
        for (var line = 0; line < FillerLines; line++)
        {
            text.Append((line % 4) switch
            {
                0 => "        total += lines.Where(l => l.Length > total).Sum(l => l.Trim().Length);\n",
                1 => "        _names.Add(string.Join(',', lines.Take(total)));\n",
                2 => "        total = Math.Max(total, _names.Count);\n",
                _ => "        foreach (var line in lines) { total += line.IndexOf(' ', StringComparison.Ordinal); }\n",
            });
        }

        text.Append("        return total;\n    }\n");
    }
}
