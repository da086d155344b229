# Two stages: the SDK builds, the runtime image keeps the program alone.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source

# Packages first: they change seldom, and this layer is kept while they do not.
COPY global.json .editorconfig ./
COPY src/Directory.Build.props src/Directory.Packages.props src/BannedSymbols.txt src/
COPY src/NewsBot.Analysis/NewsBot.Analysis.csproj src/NewsBot.Analysis/
COPY src/NewsBot.Archive/NewsBot.Archive.csproj src/NewsBot.Archive/
COPY src/NewsBot/NewsBot.csproj src/NewsBot/
RUN dotnet restore src/NewsBot --use-current-runtime

COPY src/ src/
COPY config/ config/
COPY seeds/ seeds/
RUN dotnet publish src/NewsBot --no-restore --use-current-runtime --self-contained false --configuration Release --output /app

# The full image, not the Alpine or chiselled one: Arabic needs ICU, and schedules need time zones.
FROM mcr.microsoft.com/dotnet/aspnet:10.0
RUN apt-get update \
    && apt-get install --yes --no-install-recommends tzdata '^libicu[0-9]+$' \
    && rm -rf /var/lib/apt/lists/*
ENV DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=false \
    DOTNET_NOLOGO=1 \
    Data__Directory=/data \
    Http__Urls=http://0.0.0.0:8080

COPY --from=build /app /app
COPY LICENSE /app/
RUN install --directory --owner=app --group=app /data

# The user that the image brings; it owns /data and nothing else.
USER app
WORKDIR /data

# Stops the build when Arabic, the time zones or a shipped file are missing.
RUN ["/app/newsbot", "doctor"]

VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s CMD ["/app/newsbot", "health"]
ENTRYPOINT ["/app/newsbot"]
CMD ["run"]
