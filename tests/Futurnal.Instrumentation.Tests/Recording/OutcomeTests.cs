using Futurnal.Instrumentation.Recording;
using Futurnal.Instrumentation.Taxonomy;

namespace Futurnal.Instrumentation.Tests.Recording;

public class OutcomeTests
{
    [Fact]
    public void Note_AnyException_IsItsOutcomeAndNeverCaught()
    {
        var status = OperationStatus.Succeeded;
        Assert.False(Outcome.Note(new InvalidOperationException(), ref status));
        Assert.Equal(OperationStatus.Failed, status);

        Assert.False(Outcome.Note(new TaskCanceledException(), ref status));
        Assert.Equal(OperationStatus.Cancelled, status);
    }
}
