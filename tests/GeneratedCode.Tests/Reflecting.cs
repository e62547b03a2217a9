using System.Diagnostics.CodeAnalysis;
using Futurnal.Instrumentation;

namespace GeneratedCode.Tests;

/// <summary>Instrumented methods whose signatures tell what trimming has to keep. The project builds with the trim and AOT analyzers.</summary>
internal static class Reflecting
{
    [Timed("reflecting.make")]
    public static T Make<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T>() => Activator.CreateInstance<T>();

    [Timed("reflecting.count")]
    public static int CountMethods([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicMethods)] this Type type) => type.GetMethods().Length;

    [Timed("reflecting.load")]
    [RequiresUnreferencedCode("Loads by name.")]
    [RequiresDynamicCode("Makes code.")]
    public static string Load(string name) => name;

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Nothing is loaded.")]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "Nothing is made.")]
    public static string CallLoad() => Load("a");
}
