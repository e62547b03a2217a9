namespace Analyzers.Tests.Coverage;

/// <summary>Arguments that the compiler makes out of the call they stand in.</summary>
internal static class HandlerCases
{
    private const string Group = "Interpolated string handlers as arguments";

    private const string Handler = """
        [System.Runtime.CompilerServices.InterpolatedStringHandler]
        public ref struct H
        {
            public string Text = "";
            public H(int literals, int holes) => Text = $"{literals}.{holes}:";
            public H(int literals, int holes, int level) : this(literals, holes) => Text += level;
            public H(int literals, int holes, int level, out bool isOn) : this(literals, holes, level) => isOn = level > 0;
            public H(int literals, int holes, Log log) : this(literals, holes) => Text += log.Name;
            public H(int literals, int holes, Value value) : this(literals, holes) => Text += ++value.N;
            public void AppendLiteral(string text) => Text += text;
            public void AppendFormatted<T>(T item) => Text += item;
        }

        public class Log(string name)
        {
            public string Name => name;
            [Timed("t")] public string Write([System.Runtime.CompilerServices.InterpolatedStringHandlerArgument("")] H handler) => handler.Text;
            [Timed("t")] public string WriteRef(int level, [System.Runtime.CompilerServices.InterpolatedStringHandlerArgument("level")] ref H handler) => handler.Text;
            [Timed("t")] public string WriteIn(int level, [System.Runtime.CompilerServices.InterpolatedStringHandlerArgument("level")] in H handler) => handler.Text + level;
            [Timed("t")] private string Hidden([System.Runtime.CompilerServices.InterpolatedStringHandlerArgument("")] scoped H handler) => handler.Text;
            public string Within() => Hidden($"w{1}");
            [Timed("t")] public string Text(ref System.Runtime.CompilerServices.DefaultInterpolatedStringHandler handler) => handler.ToStringAndClear();
            [Timed("t")] public string Culture(IFormatProvider? provider, [System.Runtime.CompilerServices.InterpolatedStringHandlerArgument("provider")] ref System.Runtime.CompilerServices.DefaultInterpolatedStringHandler handler) => handler.ToStringAndClear();
            [Timed("t")] public string Formattable(FormattableString text) => text.Format + text.ArgumentCount;
        }

        public struct Value
        {
            public int N;
            [Timed("t")] public string Write([System.Runtime.CompilerServices.InterpolatedStringHandlerArgument("")] H handler) => handler.Text + N;
        }

        public static class Extensions
        {
            [Timed("t")] public static string Note(this Log log, [System.Runtime.CompilerServices.InterpolatedStringHandlerArgument("log")] H handler) => handler.Text;
        }
        """;

    public static IReadOnlyList<CoverageCase> All { get; } =
    [
        new(Group, "of the receiver, also where that is an expression with effects", 2, """
            static int Count; static Log Next() => new($"n{++Count}");
            public static string Run() => new Log("a").Write($"x{1}") + Next().Write($"y{2}") + Count;
            """) { Types = Handler },
        new(Group, "of a struct as receiver, which it takes by value", 1, """public static string Run() { var v = new Value(); return v.Write($"x{1}") + v.N; }""") { Types = Handler },
        new(Group, "by ref and by in, of another argument, which says whether it is filled", 4, """
            static string Log = ""; static int Seen(int a) { Log += a; return a; }
            public static string Run() { var l = new Log("a"); return l.WriteRef(Seen(1), $"x{Seen(2)}") + l.WriteRef(0, $"y{Seen(3)}") + l.WriteIn(level: Seen(4), handler: $"z{Seen(5)}") + l.WriteIn(0, $"{Seen(6)}") + Log; }
            """) { Types = Handler },
        new(Group, "of an extended object, called either way", 2, """public static string Run() => new Log("a").Note($"x{1}") + Extensions.Note(new Log("b"), $"y{2}");""") { Types = Handler },
        new(Group, "in a private method", 1, """public static string Run() => new Log("a").Within();""") { Types = Handler },
        new(Group, "the framework's own, and formattable text", 3, """public static string Run() { var l = new Log("a"); return l.Text($"x{1}") + l.Culture(System.Globalization.CultureInfo.InvariantCulture, $"{1.5}") + l.Formattable($"{1}{2}"); }""") { Types = Handler },
    ];
}
