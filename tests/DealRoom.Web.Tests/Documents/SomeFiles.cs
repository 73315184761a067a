using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace DealRoom.Web.Tests.Documents;

/// Small files made byte by byte.
static class SomeFiles
{
    public static byte[] Pdf(int pages, string text = "Ringi")
    {
        var objects = new List<string>
        {
            "<</Type/Catalog/Pages 2 0 R>>",
            $"<</Type/Pages/Count {pages}/Kids[{string.Join(' ', Enumerable.Range(0, pages).Select(i => $"{4 + i * 2} 0 R"))}]>>",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        };
        for (var i = 0; i < pages; i++)
        {
            var stream = $"BT /F1 24 Tf 72 700 Td ({text} {i + 1}) Tj ET";
            objects.Add($"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents {5 + i * 2} 0 R>>");
            objects.Add($"<</Length {stream.Length}>>stream\n{stream}\nendstream");
        }
        return Write(objects, "");
    }

    /// Names a standard encryption that no empty password opens.
    public static byte[] EncryptedPdf()
    {
        var key = new string('A', 64);
        var objects = new List<string>
        {
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Count 1/Kids[3 0 R]>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>",
            $"<</Filter/Standard/V 1/R 2/Length 40/P -4/O<{key}>/U<{key}>>>",
        };
        return Write(objects, $"/Encrypt 4 0 R/ID[<{new string('1', 32)}><{new string('1', 32)}>]");
    }

    static byte[] Write(List<string> objects, string trailer)
    {
        var pdf = new StringBuilder("%PDF-1.4\n");
        var at = new List<int>();
        for (var i = 0; i < objects.Count; i++)
        {
            at.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj{objects[i]}endobj\n");
        }
        var xref = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in at)
            pdf.Append(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n");
        pdf.Append(CultureInfo.InvariantCulture, $"trailer<</Size {objects.Count + 1}/Root 1 0 R{trailer}>>\nstartxref\n{xref}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(pdf.ToString());
    }

    public static byte[] Png(int width = 4, int height = 4, string secret = "")
    {
        using var png = new MemoryStream();
        png.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        head[8] = 8;
        Chunk("IHDR", head);
        if (secret.Length > 0)
        {
            Chunk("tEXt", Encoding.Latin1.GetBytes("Author\0" + secret));
            Chunk("eXIf", Encoding.Latin1.GetBytes(secret));
        }
        using (var raw = new MemoryStream())
        {
            using (var zip = new ZLibStream(raw, CompressionLevel.Fastest, true))
                zip.Write(new byte[(width + 1) * height]);
            Chunk("IDAT", raw.ToArray());
        }
        Chunk("IEND", []);
        return png.ToArray();

        void Chunk(string name, byte[] data)
        {
            var part = new byte[data.Length + 4];
            Encoding.ASCII.GetBytes(name, part);
            data.CopyTo(part, 4);
            var number = new byte[4];
            BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
            png.Write(number);
            png.Write(part);
            BinaryPrimitives.WriteUInt32BigEndian(number, Crc(part));
            png.Write(number);
        }
    }

    static uint Crc(byte[] bytes)
    {
        var crc = 0xFFFFFFFFu;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var i = 0; i < 8; i++)
                crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320u : crc >> 1;
        }
        return ~crc;
    }

    /// Start, Exif with a secret, a frame header of 8 × 8, a scan, end, and something behind the end.
    public static byte[] Jpeg(string secret, string behind = "")
    {
        var exif = Encoding.Latin1.GetBytes("Exif\0\0" + secret);
        return
        [
            0xFF,
            0xD8,
            0xFF,
            0xE1,
            (byte)((exif.Length + 2) >> 8),
            (byte)(exif.Length + 2),
            .. exif,
            0xFF,
            0xFE,
            0,
            6,
            (byte)'G',
            (byte)'P',
            (byte)'S',
            (byte)'!',
            0xFF,
            0xC0,
            0,
            11,
            8,
            0,
            8,
            0,
            8,
            1,
            1,
            0x11,
            0,
            0xFF,
            0xDA,
            0,
            8,
            1,
            1,
            0,
            0,
            0x3F,
            0,
            0x12,
            0xFF,
            0x00,
            0x34,
            0xFF,
            0xD0,
            0x56,
            0xFF,
            0xD9,
            .. Encoding.Latin1.GetBytes(behind),
        ];
    }

    public static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, true))
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        return bytes.ToArray();
    }
}
