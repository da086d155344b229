using System.Text;
using NewsBot.Commands;

// Without a byte order mark: the first answer of a pipe must begin with the answer.
var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
Console.OutputEncoding = utf8;
Console.InputEncoding = utf8;

return await CommandLine.RunAsync(args);
