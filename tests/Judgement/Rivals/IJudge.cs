using Futurnal.Instrumentation.Baselines;

namespace Judgement.Rivals;

/// <summary>Something that says of each minute whether it alarms.</summary>
internal interface IJudge
{
    /// <summary>Takes what was learned before the day that comes.</summary>
    void Learn(LearnedDay day);

    /// <summary>Is told that the process started.</summary>
    void Restart();

    /// <summary>Says whether there is an alarm in this minute.</summary>
    bool Alarms(SignalPoint point);
}
