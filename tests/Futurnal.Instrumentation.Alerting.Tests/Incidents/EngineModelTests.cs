using CsCheck;

namespace Futurnal.Instrumentation.Alerting.Tests;

/// <summary>Random stretches of readings, gaps, restarts and people, with two engines on one store; what must hold is checked after each step.</summary>
public sealed class EngineModelTests
{
    private static readonly ConditionTiming Timing = new() { For = TimeSpan.FromSeconds(20), KeepFiring = TimeSpan.FromSeconds(10), Cooldown = TimeSpan.FromSeconds(60) };

    private static readonly Gen<Move[]> Moves = Gen.Select(Gen.Int[0, 99], Gen.Int[1, 12], Gen.Int[0, 1], Gen.Int[0, 2], (kind, count, engine, key) => new Move(kind, count, engine, key)).Array[1, 120];

    [Fact]
    public void Engines_UnderAnything_KeepTheirPromises() => Moves.Sample(moves => PlayAsync(moves).GetAwaiter().GetResult(), iter: 2_000, seed: "0N0XIzNsQ0O2", threads: 2);

    private static async Task PlayAsync(Move[] moves)
    {
        var run = new ModelRun(Timing, maxActive: 2);
        foreach (var move in moves)
        {
            await run.PlayAsync(move);
        }

        await run.CheckAsync();
    }
}
