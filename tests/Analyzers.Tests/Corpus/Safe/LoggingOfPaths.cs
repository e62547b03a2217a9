// verdict: safe
// Paths and messages go to a logger and no metric takes them.
public interface ILog
{
    void Write(string text);
}

public class Mover(ILog log)
{
    [Timed("mover.move")]
    public bool Move(string from, string to, [Label] bool overwrite)
    {
        log.Write($"{Environment.UserName}: {from} -> {to}");
        try
        {
            File.Move(from, to, overwrite);
            return true;
        }
        catch (IOException e)
        {
            log.Write(e.ToString());
            return false;
        }
    }
}
