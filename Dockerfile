# Built from source, run as nobody in particular.
FROM eclipse-temurin:17-jdk AS build
WORKDIR /source
# npm brings the one library for browsers that no Maven repository has; without it the build goes on and the tool goes without.
RUN apt-get update && apt-get install -y --no-install-recommends npm && rm -rf /var/lib/apt/lists/*
COPY . .
RUN ./mvnw package -Dmaven.test.skip=true \
 && java -Djarmode=tools -jar target/secondlook.jar extract --destination /tool

FROM eclipse-temurin:17-jre
RUN useradd --system --home-dir /tool --shell /usr/sbin/nologin secondlook \
 && mkdir -p /tool/lti-config/platforms /data \
 && chown secondlook /data
WORKDIR /tool
COPY --from=build /tool ./
USER secondlook
ENV SECONDLOOK_DATA_DIR=/data
VOLUME /data
EXPOSE 8080
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "-jar", "secondlook.jar"]
