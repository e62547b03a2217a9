// verdict: leak
// People give their drives names.
public class DriveScan
{
    public void Scan()
    {
        foreach (var drive in DriveInfo.GetDrives().Where(d => d.IsReady))
        {
            Scanned(drive.VolumeLabel);
        }
    }

    [Timed("drives.scan")]
    private void Scanned([Label, LabelValues("system", "data")] string drive)
    {
    }
}
