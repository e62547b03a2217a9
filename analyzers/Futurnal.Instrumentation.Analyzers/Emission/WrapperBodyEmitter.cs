using Futurnal.Instrumentation.Analyzers.Specs;

namespace Futurnal.Instrumentation.Analyzers.Emission;

/// <summary>Writes what a wrapper does: it calls the method and records how the call ended.</summary>
internal sealed class WrapperBodyEmitter(CodeWriter code, WrapperSpec wrapper, string target)
{
    private readonly LocalNames _names = new(wrapper);

    public void Emit()
    {
        code.Open($"if (!{Names.IsRecording}{(wrapper.YieldsToDecorator ? $" || {wrapper.Receiver!.Name} is {Names.Decorator}" : "")})");
        code.Line(wrapper.Return switch
        {
            ReturnKind.Void => target + ";",
            ReturnKind.Reference => $"return ref {target};",
            _ => $"return {target};",
        });
        if (wrapper.Return == ReturnKind.Void)
        {
            code.Line("return;");
        }

        code.Close();
        code.Line();
        code.Line($"var {_names.Call} = new {Names.Holders}{wrapper.Method.HolderName}.{(wrapper.Return == ReturnKind.Sequence ? "Enumeration" : "Call")}({string.Join(", ", LabelArguments())});");
        code.Line($"var {_names.Status} = {Names.Status}.Succeeded;");
        if (wrapper.Return is ReturnKind.Task or ReturnKind.TaskOfResult)
        {
            EmitTask();
        }
        else if (wrapper.Return == ReturnKind.Sequence)
        {
            EmitSequence();
        }
        else
        {
            EmitSynchronous();
        }
    }

    private void EmitSynchronous()
    {
        code.Line($"var {_names.HasReturned} = false;");
        code.Open("try");
        EmitCall();
        code.Close();
        EmitFilter();
        code.Open("finally");
        code.Open($"if (!{_names.HasReturned})");
        code.Line($"{_names.Call}.Complete({_names.Status});");
        code.Close();
        code.Close();
    }

    private void EmitCall()
    {
        if (wrapper.Return == ReturnKind.Void)
        {
            code.Line(target + ";");
            EmitSuccess();
            return;
        }

        // A local declared with the call is as long-lived as what the call returns, also where that is a ref struct.
        var (local, reference) = wrapper.Return switch
        {
            ReturnKind.Reference when wrapper.ReturnType.StartsWith("ref readonly ", StringComparison.Ordinal) => ("ref readonly var ", "ref "),
            ReturnKind.Reference => ("ref var ", "ref "),
            _ => ("var ", ""),
        };
        code.Line($"{local}{_names.Result} = {reference}{target};");
        EmitSuccess();
        code.Line($"return {reference}{_names.Result};");
    }

    private void EmitSuccess()
    {
        code.Line($"{_names.HasReturned} = true;");
        code.Line(wrapper.Method.UsesResult ? $"{_names.Call}.CompleteWith({_names.Result});" : $"{_names.Call}.Complete({Names.Status}.Succeeded);");
    }

    private void EmitTask()
    {
        code.Line($"{wrapper.ReturnType} {_names.Task} = default!;");
        code.Open("try");
        code.Line($"{_names.Task} = {target};");
        EmitReturned();
        code.Close();
        EmitFilter();
        code.Open("finally");
        code.Open($"if ({_names.Status} != {Names.Status}.Succeeded)");
        code.Line($"{_names.Call}.Complete({_names.Status});");
        code.Close();
        code.Close();
        code.Line();
        code.Line($"return {Names.Recording}ObservedTasks.{(wrapper.Method.UsesResult ? "ObserveResult" : "Observe")}({_names.Task}, {_names.Call});");
    }

    private void EmitSequence()
    {
        code.Line($"{wrapper.ReturnType} {_names.Result} = default!;");
        code.Open("try");
        code.Line($"{_names.Result} = {target};");
        EmitReturned();
        code.Close();
        EmitFilter();
        code.Open("finally");
        code.Open($"if ({_names.Status} != {Names.Status}.Succeeded)");
        code.Line($"{_names.Call}.Begin();");
        code.Line($"{_names.Call}.Complete({_names.Status});");
        code.Close();
        code.Close();
        code.Line();
        code.Line($"return {Names.Recording}ObservedSequences.Observe({_names.Result}, {_names.Call});");
    }

    /// <summary>A filter looks on while an exception passes: it is neither caught nor thrown again.</summary>
    private void EmitFilter()
    {
        code.Open($"catch (global::System.Exception {_names.Exception}) when ({Names.Recording}Outcome.Note({_names.Exception}, ref {_names.Status}))");
        code.Line("throw;");
        code.Close();
    }

    /// <summary>What the filter noted may have been an exception that the call itself caught.</summary>
    private void EmitReturned() => code.Line($"{_names.Status} = {Names.Status}.Succeeded;");

    private IEnumerable<string> LabelArguments() => wrapper.Method.Labels
        .Where(l => l.Source == LabelSource.Parameter)
        .Select(l => l.Ordinal)
        .Concat(wrapper.Method.Value is { IsResult: false } value ? [value.Ordinal] : [])
        .Select(ordinal => wrapper.Parameters[ordinal].Name);
}
