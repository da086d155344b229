namespace NewsBot.Archive.Store;

/// <summary>Tells whether a directory lies on another machine. SQLite's locks do not hold there, and the file would break.</summary>
internal static class Mounts
{
    // 9p and virtiofs stay allowed: virtual machines and sandboxes mount their own disk that way.
    private static readonly HashSet<string> Network =
    [
        "afs", "beegfs", "ceph", "cifs", "davfs", "fuse.davfs", "fuse.glusterfs", "fuse.rclone", "fuse.s3fs", "fuse.sshfs",
        "glusterfs", "lustre", "ncpfs", "nfs", "nfs4", "smb3", "smbfs",
    ];

    public static bool IsNetwork(string directory)
    {
        if (File.Exists("/proc/self/mounts"))
        {
            return IsNetwork(directory, File.ReadLines("/proc/self/mounts"));
        }

        return new DriveInfo(Path.GetPathRoot(Path.GetFullPath(directory))!).DriveType == DriveType.Network;
    }

    /// <summary>
    /// The same, given the lines of /proc/self/mounts: device, mount point, type. The longest mount point that holds the
    /// directory decides.
    /// </summary>
    internal static bool IsNetwork(string directory, IEnumerable<string> mounts)
    {
        var path = Path.GetFullPath(directory) + "/";
        var longest = -1;
        var type = "";
        foreach (var fields in mounts.Select(line => line.Split(' ')).Where(fields => fields.Length > 2))
        {
            var point = fields[1].Replace("\\040", " ", StringComparison.Ordinal).TrimEnd('/') + "/";
            if (path.StartsWith(point, StringComparison.Ordinal) && point.Length >= longest)
            {
                (longest, type) = (point.Length, fields[2]);
            }
        }

        return Network.Contains(type);
    }
}
