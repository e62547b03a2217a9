using Futurnal.Instrumentation.Analyzers.Specs;

namespace Futurnal.Instrumentation.Analyzers.Emission;

/// <summary>Writes the class that implements an interface by forwarding to another object, and records.</summary>
internal static class DecoratorEmitter
{
    public static void Emit(CodeWriter code, DecoratorSpec decorator)
    {
        code.Line(Names.GeneratedCode);
        code.Line("[global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]");
        code.Line("[global::System.Diagnostics.DebuggerStepThrough]");
        code.Line("[global::System.Diagnostics.StackTraceHidden]");
        var types = DecoratorExtensionEmitter.List(decorator.TypeParameters.Select(t => t.Declaration));
        var constraints = string.Concat(decorator.Constraints.Select(c => " " + c));
        code.Open($"internal sealed class {decorator.Name}{types} : {Names.Decorator}, {decorator.Interface}{constraints}");
        code.Line($"private readonly {decorator.Interface} _inner;");
        code.Line();
        code.Open($"public {decorator.Name}({decorator.Interface} inner, global::System.IServiceProvider? owner) : base(inner, owner)");
        code.Line("this._inner = inner;");
        code.Close();
        foreach (var member in decorator.Members)
        {
            code.Line();
            EmitMember(code, member);
        }

        code.Close();
    }

    private static void EmitMember(CodeWriter code, DecoratedMemberSpec member)
    {
        foreach (var attribute in member.Attributes)
        {
            code.Line(attribute);
        }

        code.Open(member.Declaration);
        if (member.Wrapper is { } wrapper)
        {
            new WrapperBodyEmitter(code, wrapper, member.Target).Emit();
        }
        else
        {
            foreach (var line in member.Lines)
            {
                code.Line(line);
            }
        }

        code.Close();
    }
}
