using NewsBot.Archive.Store;

namespace NewsBot.Tests.Archive.Store;

public sealed class MountsTests
{
    private static readonly string[] Lines =
    [
        "/dev/sda1 / ext4 rw 0 0",
        "server:/export /srv/news nfs4 rw 0 0",
        "/dev/sdb1 /srv/news/local xfs rw 0 0",
        "me@host: /home/me/far\\040away fuse.sshfs rw 0 0",
    ];

    [Theory]
    [InlineData("/var/lib/newsbot", false)]
    [InlineData("/srv/news", true)]
    [InlineData("/srv/news/data", true)]
    [InlineData("/srv/newspapers", false)]
    [InlineData("/srv/news/local/data", false)]
    [InlineData("/home/me/far away/data", true)]
    public void The_longest_mount_point_decides(string directory, bool isNetwork) =>
        Assert.Equal(isNetwork, Mounts.IsNetwork(directory, Lines));
}
