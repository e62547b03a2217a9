using Microsoft.CodeAnalysis;

namespace Futurnal.Instrumentation.Analyzers.Privacy;

/// <summary>
/// Proves that a text is one of some constants, or says what keeps it from being proven. Everything that is not understood is
/// open. It walks the operations as they are written, never the control flow: a value counts whenever it is assigned.
/// </summary>
internal sealed class ClosedTextProver(CompilationCode code, CancellationToken cancellationToken)
{
    public ClosedTextProver(Compilation compilation, CancellationToken cancellationToken)
        : this(CompilationCode.Of(compilation), cancellationToken)
    {
    }

    /// <summary>The proof of a text, or of the text that a task gives in the end.</summary>
    public TextProof Prove(IOperation value) => new ProofRun(code, cancellationToken).Prove(value, frame: null);
}
