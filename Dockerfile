# build: docker build -t dealroom .      run: docker run -p 8080:8080 -v dealroom:/data -e DealRoom__PublicUrl=https://rooms.example.jp dealroom
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
RUN apt-get update && apt-get install -y --no-install-recommends nodejs npm && rm -rf /var/lib/apt/lists/*
WORKDIR /source
COPY global.json Directory.Build.props Directory.Packages.props ./
COPY src src
COPY wwwroot wwwroot
RUN dotnet publish src/DealRoom.Web -c Release -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
# poppler looks at uploaded PDFs; without it the seller's browser does
RUN apt-get update && apt-get install -y --no-install-recommends poppler-utils tzdata && rm -rf /var/lib/apt/lists/* \
    && mkdir /data && chown $APP_UID /data
WORKDIR /app
COPY --from=build /app .
ENV ASPNETCORE_URLS=http://+:8080 DealRoom__DataDirectory=/data
USER $APP_UID
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=3s --start-period=20s CMD ["dotnet", "DealRoom.Web.dll", "health", "--url", "http://127.0.0.1:8080/health/ready"]
ENTRYPOINT ["dotnet", "DealRoom.Web.dll"]
