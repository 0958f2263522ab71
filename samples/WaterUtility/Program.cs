Console.WriteLine("walk");
