module understudy.dev/client

go 1.21
