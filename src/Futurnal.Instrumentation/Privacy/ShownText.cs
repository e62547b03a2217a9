namespace Futurnal.Instrumentation.Privacy;

/// <summary>Names a text in a message about it, and repeats it only where it does not look private.</summary>
internal static class ShownText
{
    /// <summary>For exceptions, which go to who gave the text.</summary>
    public static string ToCaller(string kind, string text) => Show(kind, text, PrivateLook.Of(text));

    /// <summary>For notices too, which may be kept.</summary>
    public static string ToAnyone(string kind, string text) => Show(kind, text, PlainWord.WhyNot(text));

    private static string Show(string kind, string text, string? look) =>
        look is null ? $"{char.ToUpperInvariant(kind[0])}{kind[1..]} '{text}'" : $"A {kind} that looks like {look}";
}
