using Dapper;
using Frontdesk.Server.Storage;

namespace Frontdesk.Browser.Tests;

/// <summary>The people of <c>Seed.sql</c>, with the files they sent.</summary>
internal static class Seed
{
    private static readonly (int Width, int Height)[] Shapes = [(420, 560), (640, 480), (400, 400), (300, 620), (560, 420)];

    public static async Task PlantAsync(Database database, CancellationToken ct)
    {
        await using var owner = await database.Direct.OpenConnectionAsync(ct);
        await owner.ExecuteAsync(new CommandDefinition(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Seed.sql"), ct), cancellationToken: ct));
        const string Sql = """
            insert into media (merchant_id, id, conversation_id, lead_id, message_provider_id, vendor_id, mime_type, is_voice, state, bytes, width, height, created_at, kept_at)
            values (1, @id, 101, 7, @message, @id::text, @type, @voice, 'kept', @bytes, @width, @height, '2026-03-01 16:50Z', '2026-03-01 16:51Z')
            """;
        foreach (var (shape, at) in Shapes.Select((shape, at) => (shape, at)))
        {
            await owner.ExecuteAsync(Sql, new
            {
                id = 501L + at,
                message = $"wamid.{9 + at}",
                type = "image/png",
                voice = false,
                bytes = Drawing.Rings(shape.Width, shape.Height, 3 * at),
                width = shape.Width,
                height = shape.Height,
            });
        }
        await owner.ExecuteAsync(Sql, new
        {
            id = 510L, message = "wamid.14", type = "audio/wav", voice = true, bytes = Drawing.Tone(), width = (int?)null, height = (int?)null,
        });
    }
}
