// verdict: safe
// A private field changes between constants.
public class Player
{
    private string _state = "stopped";

    public void Play(string file)
    {
        Console.WriteLine(file);
        _state = "playing";
        Changed(_state);
    }

    public void Stop()
    {
        _state = "stopped";
        Changed(_state);
    }

    [Counted("player.changed")]
    private void Changed([Label, LabelValues("playing", "stopped")] string state)
    {
    }
}
