using Futurnal.Instrumentation.Analyzers.Specs;

namespace Futurnal.Instrumentation.Analyzers.Emission;

/// <summary>Writes the extension methods that decorate an object and what a container has registered.</summary>
internal static class DecoratorExtensionEmitter
{
    private const string Services = "global::Microsoft.Extensions.DependencyInjection.IServiceCollection";

    public static void Emit(CodeWriter code, DecoratorSpec decorator) => ContainerEmitter.Emit(code, new(decorator.Extensions.Namespace, default), () =>
    {
        code.Line($"/// <summary>Makes objects that record the calls of <c>{Xml(decorator.Interface)}</c>.</summary>");
        code.Line(Names.GeneratedCode);
        code.Line("[global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]");
        code.Open($"{decorator.Extensions.Accessibility} static class {decorator.Extensions.Name}");
        EmitInstrumented(code, decorator);
        if (decorator.Registrations.Length > 0)
        {
            code.Line();
            EmitRegistration(code, decorator);
        }

        code.Close();
    });

    public static string List(IEnumerable<string> names)
    {
        var list = string.Join(", ", names);
        return list.Length == 0 ? "" : $"<{list}>";
    }

    private static void EmitInstrumented(CodeWriter code, DecoratorSpec decorator)
    {
        code.Line("/// <summary>Returns an object that forwards to this one and records its calls; one that records already is returned as it is.</summary>");
        code.Line("/// <param name=\"inner\">The object that does the work.</param>");
        code.Line("/// <returns>The object that records.</returns>");
        code.Line("/// <exception cref=\"global::System.ArgumentNullException\"><paramref name=\"inner\"/> is <see langword=\"null\"/>.</exception>");
        code.Open($"public static {decorator.Interface} Instrumented{Declared(decorator)}(this {decorator.Interface} inner){Constraints(decorator)}");
        code.Line("global::System.ArgumentNullException.ThrowIfNull(inner);");
        code.Line($"return {Decorated(decorator, "null")};");
        code.Close();
    }

    private static void EmitRegistration(CodeWriter code, DecoratorSpec decorator)
    {
        code.Line($"/// <summary>Makes every object that is registered for <c>{Xml(decorator.Interface)}</c> record its calls. Lifetimes and keys stay.</summary>");
        code.Line("/// <param name=\"services\">The services.</param>");
        code.Line("/// <returns>The services.</returns>");
        code.Line("/// <exception cref=\"global::System.ArgumentNullException\"><paramref name=\"services\"/> is <see langword=\"null\"/>.</exception>");
        code.Line("/// <exception cref=\"global::System.InvalidOperationException\">Nothing is registered for it, or in a way that cannot be decorated.</exception>");
        code.Open($"public static {Services} {decorator.Extensions.RegistrationMethod}{Declared(decorator)}(this {Services} services){Constraints(decorator)}");
        code.Line($"return {Names.Holders}{decorator.Registrations}.Decorate<{decorator.Interface}>(services, static (inner, owner) => {Decorated(decorator, "owner")});");
        code.Close();
    }

    /// <summary>Any decorator records all instrumented members it has, so another around it would count twice.</summary>
    private static string Decorated(DecoratorSpec decorator, string owner) =>
        $"inner is {Names.Decorator} ? inner : new {Names.Holders}{decorator.Name}{List(decorator.TypeParameters.Select(t => t.Name))}(inner, {owner})";

    private static string Declared(DecoratorSpec decorator) => List(decorator.TypeParameters.Select(t => t.Declaration));

    private static string Constraints(DecoratorSpec decorator) => string.Concat(decorator.Constraints.Select(c => " " + c));

    private static string Xml(string text) => text.Replace("global::", "").Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
}
