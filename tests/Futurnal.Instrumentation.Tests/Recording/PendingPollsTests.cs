using Futurnal.Instrumentation.Recording;
using Futurnal.Instrumentation.Registry;

namespace Futurnal.Instrumentation.Tests.Recording;

public class PendingPollsTests
{
    private readonly MetricRegistry _registry = new();
    private readonly PendingPolls _pending = new();
    private readonly List<string> _started = [];

    [Fact]
    public void Start_OneThrows_StartsTheOthersAndThatOneTheNextTime()
    {
        var isToFail = true;
        _pending.Add(() => _started.Add("a"));
        _pending.Add(() => _started.Add(isToFail ? throw new TypeInitializationException("Secret", null) : "b"));
        _pending.Add(() => _started.Add("c"));

        _pending.Start(_registry);
        Assert.Equal(["a", "c"], _started);
        Assert.Equal(1, _registry.UnstartedPolls);
        Assert.Equal(
            ["Members that metrics are read from could not be read: reading could not begin (TypeInitializationException). It is tried again with each flush."],
            _registry.Notices);

        _pending.Start(_registry);
        isToFail = false;
        _pending.Start(_registry);
        _pending.Start(_registry);
        Assert.Equal(["a", "c", "b"], _started);
        Assert.Equal(2, _registry.UnstartedPolls);
        Assert.Single(_registry.Notices);
    }

    [Fact]
    public void Start_OneAddsAnother_LeavesThatOneForTheNextTime()
    {
        _pending.Add(() => _pending.Add(() => _started.Add("later")));

        _pending.Start(_registry);
        Assert.Empty(_started);
        _pending.Start(_registry);
        Assert.Equal(["later"], _started);
        Assert.Equal(0, _registry.UnstartedPolls);
    }
}
