using System.Globalization;
using System.Text;
using Futurnal.Instrumentation.Analyzers.Specs;

namespace Futurnal.Instrumentation.Analyzers.Coverage;

/// <summary>Writes a coverage report as JSON, the same text for the same assembly.</summary>
internal static class CoverageReportEmitter
{
    public static string Emit(CoverageReport report)
    {
        var woven = report.Methods.Sum(m => m.Woven);
        var escaped = report.Methods.Sum(m => m.Escaped.Count) + report.Uncertain.Count;
        var text = new StringBuilder();
        text.Append($"{{\n  \"assembly\": {Quoted(report.Assembly)},\n  \"calls\": {{ \"woven\": {woven}, \"escaped\": {escaped} }},\n");
        text.Append($"  \"methods\": {List(report.Methods.Select(Method), "  ")}");
        if (report.Uncertain.Count > 0)
        {
            text.Append($",\n  \"uncertain\": {Places(report.Uncertain, "  ")}");
        }

        return text.Append("\n}\n").ToString();
    }

    private static string Method(CoverageEntry entry)
    {
        var text = new StringBuilder($"{{\n      \"method\": {Quoted(entry.Method)},\n");
        if (entry.Assembly.Length > 0)
        {
            text.Append($"      \"assembly\": {Quoted(entry.Assembly)},\n");
        }

        text.Append($"      \"metrics\": {List(entry.Metrics.Select(m => $"{{ \"name\": {Quoted(m.Name)}, \"type\": {Quoted(m.Type)} }}"), "      ")},\n");
        text.Append($"      \"form\": {Quoted(entry.Form)},\n      \"recorded\": ");
        return entry.RecordsItself
            ? text.Append("\"by whoever calls\"\n    }").ToString()
            : text.Append($"\"at each call\",\n      \"woven\": {entry.Woven},\n      \"escaped\": {Places(entry.Escaped, "      ")}\n    }}").ToString();
    }

    private static string Places(EquatableArray<EscapedPlace> places, string indent) => List(
        places.Select(p => $"{{ \"use\": {Quoted(p.Method)}, \"file\": {Quoted(p.File)}, \"line\": {p.Line}, \"why\": {Quoted(p.Why)} }}"),
        indent);

    private static string List(IEnumerable<string> items, string indent)
    {
        var list = string.Join(",", items.Select(i => $"\n{indent}  {i}"));
        return list.Length == 0 ? "[]" : $"[{list}\n{indent}]";
    }

    private static string Quoted(string text) =>
        "\"" + string.Concat(text.Select(c => c is '"' or '\\' ? "\\" + c : c < ' ' ? "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture) : c.ToString())) + "\"";
}
